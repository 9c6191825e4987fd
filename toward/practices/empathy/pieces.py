"""Cutting a guess into sentences, in any script. Only places are kept, so nobody's words are copied."""

import re
from collections.abc import Iterable

MOST = 60

# A stop of a script that leaves no room after it, or a line's end, ends a piece at once; every other stop wants
# room after it, so that 7.30 and a web address stay whole. Closing quotes and brackets belong to what they close.
_WIDE = "。！？｡"
_STOPS = ".!?…‽؟۔।॥։።፧៖။༎"
_CLOSING = "\"'’”»›)\\]）」』】》〉"
_END = re.compile(f"[{_WIDE}][{_WIDE}{_STOPS}{_CLOSING}]*|\n+|(?P<stop>[{_STOPS}]+)[{_CLOSING}]*(?=\\s|$)")
_TRAILS_OFF = re.compile(r"…|\.\.")
_NEXT = re.compile(r"\S")


def ends(text: str) -> tuple[int, ...]:
    """Where each piece of a text ends; the last end is the end of the text. Signs alone are no piece."""
    found: list[int] = []
    for end in [*_stops(text), len(text)]:
        if _has_word(text[found[-1] if found else 0 : end]):
            found.append(end)
        elif found:
            found[-1] = end
    if not found:
        return (len(text),) if text.strip() else ()
    return (*found[:-1][: MOST - 1], len(text))


def cut(text: str, at: Iterable[int]) -> list[str]:
    """The pieces of a text that end at these places; places that make no sense give empty pieces."""
    places = [max(place, 0) for place in at]
    return [text[start:end].strip() for start, end in zip([0, *places], places, strict=False)]


def _stops(text: str) -> Iterable[int]:
    for match in _END.finditer(text):
        after = _NEXT.search(text, match.end())
        trails_off = match["stop"] and _TRAILS_OFF.search(match["stop"])
        if not (trails_off and after and after[0].islower()):
            yield match.end()


def _has_word(text: str) -> bool:
    return any(sign.isalnum() for sign in text)

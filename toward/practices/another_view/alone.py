"""Writing alone: six things, and one gentle opening. Knows no Django."""

import re

from toward.practices.another_view.moments import Noted

STEPS = ("camera", "felt", "story", "fear", "need", "my_part", "opening")
PARTS = ("when", "i_felt", "i_need", "would_you")
SHARED = STEPS[:-1]


def after(step: str) -> str:
    """The step that follows, or "" after the last."""
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else ""


def before(step: str) -> str:
    """The step before, or ""."""
    place = STEPS.index(step)
    return STEPS[place - 1] if place else ""


def said(note: Noted, name: str) -> str:
    """What a note says at one step."""
    return note.whole_fear if name == "fear" else str(getattr(note, name))


def first_open(note: Noted | None) -> str:
    """Where to go on: the first step that is empty."""
    if note is None:
        return STEPS[0]
    return next((step for step in STEPS[:-1] if not said(note, step)), "opening")


def bare(words: str, starter: str) -> str:
    """The words without the starter that stands before the field, where somebody typed it once more."""
    found = re.match(rf"\W*{re.escape(starter.strip())}(?!\w)[\s,.…:]*", words, re.IGNORECASE)
    return words[found.end() :] if found and starter.strip() else words


def begun(note: Noted, befores: dict[str, str]) -> dict[str, str]:
    """What the four parts begin with: what stands there, or else what was written a few steps before."""
    earlier = {"i_felt": note.felt, "i_need": note.need}
    return {
        part: getattr(note, part) or _within(" ".join(bare(earlier.get(part, ""), befores[part]).split())[:1000])
        for part in PARTS
    }


def _within(words: str) -> str:
    """Words from the beginning of one sentence, as they stand in the middle of another; I stays I."""
    first = words.split(" ")[0]
    return words if re.match(r"I\b", words) or first[1:] != first[1:].lower() else words[:1].lower() + words[1:]


def whole(note: Noted | None, frame: tuple[str, ...]) -> str:
    """The opening in one piece: the parts that were written, each in its frame such as "When %s"."""
    if note is None:
        return ""
    said = [(words, getattr(note, part).strip()) for words, part in zip(frame, PARTS, strict=True)]
    parts = [(words, bare(part, words.partition("…")[0])) for words, part in said]
    return " ".join(_framed(words, part) for words, part in parts if part)


def _framed(words: str, part: str) -> str:
    ends = words[-1]
    return words.replace("…", part.rstrip(".,?! ") if ends in ".?," else part)


def texts(note: Noted, opening: str) -> dict[str, str]:
    """What could be shown, by name; only what is there."""
    found = {"words": opening, **{name: said(note, name) for name in SHARED}}
    return {name: text for name, text in found.items() if text}

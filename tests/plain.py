"""What a plain question is: a tired person who learnt English at school gets it at once."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

LONGEST = 14
LIST = Path(__file__).parent / "content" / "common_words.txt"
WORD = re.compile(r"\w+(?:[’']\w+)*")
SHORTENED = ("’s", "n’t", "’t", "’ll", "’re", "’ve", "’d", "’m")
REGULAR = ("s", "es", "ed", "d", "ing", "er", "est", "ly")
ONE_CLAUSE = re.compile(r"[^;:–—…?.!,“”]+(?:,[^;:–—…?.!,“”]+)?[?.]")


@cache
def common() -> frozenset[str]:
    """The common words: bases, and what grows out of them irregularly."""
    return frozenset(LIST.read_text(encoding="utf-8").split())


def words(text: str) -> list[str]:
    """Its words, small, with one kind of apostrophe."""
    return [word.replace("'", "’") for word in WORD.findall(text.lower())]


def is_common(word: str) -> bool:
    """Whether it stands in the list, once up to two regular endings are taken off."""
    once = {word, *_bases(word)}
    return bool(common() & once) or any(common() & set(_bases(one)) for one in once)


def against(text: str) -> list[str]:
    """What keeps it from being plain; nothing where it is."""
    said = words(text)
    rare = [word for word in said if not is_common(word)]
    long = [f"{len(said)} words"] if len(said) > LONGEST else []
    return rare + long + ([] if ONE_CLAUSE.fullmatch(text) and " - " not in text else ["more than one clause"])


def _bases(word: str) -> Iterator[str]:
    yield from (word.removesuffix(ending) for ending in SHORTENED if word.endswith(ending))
    for stem in (word.removesuffix(ending) for ending in REGULAR if word.endswith(ending)):
        yield from (stem, f"{stem}e")
        if stem.endswith("i"):
            yield f"{stem[:-1]}y"
        if stem[-2:-1] == stem[-1:]:
            yield stem[:-1]

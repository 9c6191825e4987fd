"""The words of the path, as they stand in `content/repair.toml`."""

from typing import Any

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import lines


def words(part: str) -> Any:
    """One part of the deck, in the reader's language."""
    return content.read("repair", "repair")[part]


def calm(seed: str) -> dict[str, list[str]]:
    """What to come down with: a few to walk and with water, in their order; what is better left stands whole."""
    said = words("calm")
    return {**said, **{way: _begins(said[way], seed) for way in ("walking", "water")}}


def _begins(lines: list[str], seed: str) -> list[str]:
    few = content.few(lines[1:], 3, seed)
    return [line for line in lines if line == lines[0] or line in few]


def examples(seed: str, begun: Begun) -> list[str]:
    """A few small changes that others like these two could have made."""
    return content.few(lines(words("change")["examples"], begun), 4, seed)

"""The parts of the talk, with sentences to begin from, for what the two are to one another."""

from typing import Any

from toward.bond.moments import Begun as BondBegun
from toward.practice import content
from toward.practice.deck import shuffled
from toward.talks.regular import Held

FEW = 3


def parts() -> dict[str, str]:
    """The title of each part, by its id, in order."""
    return {one["id"]: one["title"] for one in _deck()["part"]}


def part(held: Held, bond: BondBegun) -> dict[str, Any] | None:
    """The part that a talk is in, none at its end. `few`: what lies open of its beginnings, the same on both phones."""
    said = next((one for one in _deck()["part"] if one["id"] == held.at), None)
    if said is None:
        return None
    lines = said["partners" if bond.what == "partners" else "friends"]
    drawn = [one if one[-1] in ".?" else f"{one} …" for one in content.few(lines, 99, held.id)]
    return {**said, "few": drawn[:FEW], "more": drawn[FEW:]}


def lines(what: str, seed: str) -> list[str]:
    """The lines for the beginning, a move, one that was missed, or the close, in an order that is the seed’s."""
    return shuffled("weekly", what, seed)


def _deck() -> dict[str, Any]:
    return content.read("weekly", "weekly")

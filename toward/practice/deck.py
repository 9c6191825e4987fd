"""What of a deck is for these two: for what they are to one another, and for how near they live."""

from collections.abc import Iterable
from typing import Any

from toward.bond.moments import Begun
from toward.practice import content


def fits(begun: Begun, bonds: str, where: str = "any") -> bool:
    """Whether something for `bonds` (any, partners, friends) and `where` (any, near, far) is for them."""
    what = "partners" if begun.what == "partners" else "friends"
    return bonds in ("any", what) and where in ("any", "far" if begun.far else "near")


def shuffled(practice: str, what: str, seed: str) -> list[str]:
    """A list of lines of a practice's deck, in an order that is the seed's."""
    return content.few(content.read(practice, practice)[what], 99, seed)


def lines(every: Iterable[str | dict[str, Any]], begun: Begun) -> list[str]:
    """Of lines, each a text or a table with one, those that are for them."""
    tables = ({"text": one} if isinstance(one, str) else one for one in every)
    return [one["text"] for one in tables if fits(begun, one.get("bonds", "any"), one.get("where", "any"))]

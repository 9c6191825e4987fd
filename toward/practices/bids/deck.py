"""The list of calls and warm lines, as it stands in `content/bids.toml`."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from toward.bond.moments import Begun
from toward.practices import content

A_FEW = 5
Some = TypeVar("Some")


@dataclass(frozen=True)
class Ready:
    """A call that is ready to be made."""

    id: str
    family: str
    where: str
    bonds: str
    text: str


def ready(begun: Begun) -> list[Ready]:
    """Every call for what these two are, and for how near they live."""
    bonds = ("any", "partners" if begun.what == "partners" else "friends")
    where = ("any", "far" if begun.far else "near")
    every = [Ready(**one) for one in content.read("bids", "bids")["bid"]]
    return [one for one in every if one.bonds in bonds and one.where in where]


def families(begun: Begun) -> list[tuple[str, str]]:
    """The families of which there is something for these two: id and title."""
    some = {one.family for one in ready(begun)}
    return [(id, title) for id, title in titles().items() if id in some]


def titles() -> dict[str, str]:
    """What each family is called."""
    return {one["id"]: one["title"] for one in content.read("bids", "bids")["family"]}


def offered(begun: Begun, family: str, seed: str, turn: int) -> list[Ready]:
    """A few of one family, or of all; the next turn brings others, until they come round."""
    shelf = [one for one in ready(begun) if family in ("", one.family)]
    return around(content.few(shelf, len(shelf), seed), turn, A_FEW)


def lines(what: str, seed: str, turn: int = 0, count: int = 4) -> list[str]:
    """A few warm lines: here, later, always (a no for any call) or noticing."""
    said = content.read("bids", "bids")[what]
    return around(content.few(said, len(said), seed), turn, count)


def answers(how: str, seed: str, family: str, turn: int) -> list[str]:
    """A few lines to answer with; a no begins with the one that is shown beside its button."""
    if how != "cannot":
        return lines(how, seed, turn)
    deck = content.read("bids", "bids")
    first = lines("always", seed, 0, 1)
    rest = [*deck["cannot_for"].get(family, []), *deck["always"], *deck["cannot"]]
    others = [line for line in content.few(rest, len(rest), seed) if line not in first]
    return around(first + others, turn, 4)


def around(shelf: list[Some], turn: int, count: int) -> list[Some]:
    """The turn's part of a shelf, going round at its end."""
    if not shelf:
        return []
    start = turn * count % len(shelf)
    return (shelf + shelf)[start : start + min(count, len(shelf))]


def day_seed(who: str, now: datetime) -> str:
    """Stands for somebody's day, so that one page shows the same few until others are wanted."""
    return f"{who} {now.date()}"

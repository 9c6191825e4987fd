"""The list of small asks and warm lines, as it stands in `content/bids.toml`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits
from toward.practices.bids.moments import TOUCH

A_FEW = 5
Some = TypeVar("Some")


@dataclass(frozen=True)
class Ready:
    """Something small that is ready to be asked."""

    id: str
    family: str
    where: str
    bonds: str
    text: str


def ready(begun: Begun, touch: bool = True) -> list[Ready]:
    """Every ask for what these two are, and for how near they live; with `touch` or without."""
    every = [Ready(**one) for one in content.read("bids", "bids")["bid"]]
    return [one for one in every if fits(begun, one.bonds, one.where) and (touch or one.family != TOUCH)]


def families(some: Iterable[Ready]) -> list[tuple[str, str]]:
    """The families of which there is something: id and title."""
    known = {one.family for one in some}
    return [(id, title) for id, title in titles().items() if id in known]


def titles() -> dict[str, str]:
    """What each family is called."""
    return {one["id"]: one["title"] for one in content.read("bids", "bids")["family"]}


def offered(some: Iterable[Ready], family: str, seed: str, turn: int) -> list[Ready]:
    """A few of one family, or of all; the next turn brings others, until they come round."""
    shelf = [one for one in some if family in ("", one.family)]
    return around(content.few(shelf, len(shelf), seed), turn, A_FEW)


def lines(what: str, seed: str, turn: int = 0, count: int = 4) -> list[str]:
    """A few warm lines: here, later, always (a no to anything) or noticing."""
    said = content.read("bids", "bids")[what]
    return around(content.few(said, len(said), seed), turn, count)


def first_no(family: str, seed: str) -> str:
    """The line that goes with a no in one tap. To touch it says no, and nothing more."""
    return lines("plain" if family == TOUCH else "always", seed, 0, 1)[0]


def answers(how: str, seed: str, family: str, turn: int, far: bool = False) -> list[str]:
    """A few lines to answer with; a no begins with the one that is shown beside its button."""
    deck = content.read("bids", "bids")
    if how != "cannot":
        said = deck[how] if far else [*deck[how], *deck[f"{how}_near"]]
        return around(content.few(said, len(said), seed), turn, 4)
    first = [first_no(family, seed)]
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

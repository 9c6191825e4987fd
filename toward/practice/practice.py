"""What a practice says of itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from django.urls import reverse

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.archived import Archived
from toward.practice.due import Due
from toward.practice.share import Share

Section = Literal["talk", "together", "us", "me"]


@dataclass(frozen=True)
class Card:
    """One thing on Today. `waits`: for me; `new`: the other has said something; `worth`: worth doing.

    `of`: what it is about, by id, and how that stands; `since`: when it came; `timed`: it has a time, and it is now;
    `under_way`: the two have begun it, and it goes on with me.
    """

    kind: Literal["waits", "new", "worth"]
    template: str
    about: dict[str, Any] = field(default_factory=dict)
    rank: int = 50
    since: datetime | None = None
    timed: bool = False
    of: str = ""
    under_way: bool = False

    @property
    def key(self) -> str:
        """What it is from one visit to the next; two of one kind are two."""
        return f"{self.template} {self.of}".strip()


@dataclass(frozen=True)
class Bring:
    """What a practice has for an evening of a few minutes, done in place. `key`: what it is from one look to the next.

    `place`: how one is, a question, or one small thing; `typed`: it takes words; `rank`: of the small things, which
    comes first.
    """

    place: Literal["feel", "question", "small"]
    key: str
    template: str
    about: dict[str, Any] = field(default_factory=dict)
    typed: bool = False
    rank: int = 50


@dataclass(frozen=True)
class Coming:
    """Something ahead for the two, told from ours alone. `words`: what somebody said; `where`: the name of its page."""

    day: date
    words: str
    where: str
    of: str


def _nothing_ahead(_: Evening) -> Iterable[Coming]:
    return ()


def _brings_nothing(_: Evening) -> Iterable[Bring]:
    return ()


def _no_cards(_: Evening) -> Iterable[Card]:
    return ()


def _nothing_due(_: Evening) -> Iterable[Due]:
    return ()


def _nothing_open(_: Evening) -> Iterable[str]:
    return ()


def _never(_: Evening) -> bool:
    return False


def _stays(_: Moment, _reader: str) -> bool:
    return False


@dataclass(frozen=True)
class Practice:
    """One practice: the article's sentence it carries out, where it stands, and what it asks for.

    `hidden`: whether a person wants nothing of it, so that their places do not name it.
    `shares`: the kinds that one of the two lays on the other's table.
    `archived`: what the archive of an ended bond shows besides, of ours and of mine, and why it leaves out the rest.
    `fleeting`: what is gone for everybody once its time is over (`until`), as its author was told.
    `passing`: what passes by itself for a reader (an id), and so is not kept among the days that they read.
    `open`: the ids (or names of threads) of what is open for a person among the kinds that are needed while they are
    open; what it does not name is over, whatever time it becomes, until something is said to it. What lies on the
    table is open anyhow.
    `quiet`: whether the two are in the midst of something hard, beside which nothing is suggested.
    `tonight`: what it has for a few minutes in the evening.
    `coming`: what of it is ahead for the two in the next weeks.
    `better`: the address at which words of mine are put better.
    `dues`: the times at which a person may want to be reminded of something in it.
    """

    name: str
    title: str
    sentence: str
    does: str
    takes: str
    section: Section
    shows: tuple[type[Moment], ...] = ()
    shares: tuple[Share, ...] = ()
    archived: tuple[Archived, ...] = ()
    fleeting: tuple[type[Moment], ...] = ()
    passing: Callable[[Moment, str], bool] = _stays
    today: Callable[[Evening], Iterable[Card]] = _no_cards
    quiet: Callable[[Evening], bool] = _never
    tonight: Callable[[Evening], Iterable[Bring]] = _brings_nothing
    coming: Callable[[Evening], Iterable[Coming]] = _nothing_ahead
    dues: Callable[[Evening], Iterable[Due]] = _nothing_due
    open: Callable[[Evening], Iterable[str]] = _nothing_open
    hidden: Callable[[Evening], bool] = _never
    better: str = ""
    safety: Literal["none", "open_now", "private_first"] = "none"
    bonds: tuple[str, ...] = ("partners", "friends", "family", "other")
    alone: bool = False

    @property
    def kinds(self) -> tuple[type[Moment], ...]:
        """The kinds that it speaks for; where practices have parted, a tag may name the one from which they come."""
        return (*self.shows, *(one.kind for one in self.shares), *(one.kind for one in self.archived))

    @property
    def address(self) -> str:
        """Where it begins."""
        return reverse(f"{self.name}:page")

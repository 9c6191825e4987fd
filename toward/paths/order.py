"""The order of Today: what has a time now, what is new since my last visit, then the rest by its day.

Of what is new, what mends comes first, and how somebody is (paths/weight.py). What came back to me, an answer that
asks nothing, takes no place of its own: all of it is one card, behind the others. What the two have under way comes
first, for a week. Nothing without a time stands on top two visits running while
there is another. After seven days without news, it lies under "Still here". What I have answered is new no more. Pure.
"""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from toward.me.evening import Evening
from toward.paths.weight import ECHO_HOW, REST, is_hard, weight
from toward.practice.practice import Card
from toward.practice.table import Thing

STILL_HERE = timedelta(days=7)


@dataclass(frozen=True)
class Entry:
    """One thing or card on Today. `key`: what it is from one visit to the next; `since`: when it came.

    `seq`: the place of a thing in ours; `done`: I have answered it; `weight`: of what is new, the smaller comes
    first; `stays`: no rest covers it; `row`: what is opened together as this one card.
    """

    key: str
    template: str
    about: dict[str, Any]
    since: datetime | None
    _: KW_ONLY
    timed: bool = False
    new: bool = False
    done: bool = False
    under_way: bool = False
    weight: int = REST
    stays: bool = False
    seq: int = 0
    row: tuple["Entry", ...] = ()

    @property
    def is_brief(self) -> bool:
        """Whether it is one tapped line, and closed."""
        one = self.about.get("one")
        return isinstance(one, Thing) and one.brief and one.closed

    @property
    def is_echo(self) -> bool:
        """Whether it came back to me, and asks nothing."""
        return self.weight >= ECHO_HOW


@dataclass(frozen=True)
class Order:
    """What lies on Today, in its order."""

    now: list[Entry]
    new: list[Entry]
    rest: list[Entry]
    still: list[Entry]
    done: list[Entry] = field(default_factory=list)

    @property
    def top(self) -> str:
        """What stands first of all that has no time."""
        return next((one.key for one in (*self.new, *self.rest)), "")

    @property
    def turn(self) -> str:
        """The last of what stands first of the rest: at the next visit that goes behind the others."""
        first = next(iter(rows(self.rest)), None)
        return (first.row or (first,))[-1].key if first else ""


def of_thing(one: Thing, seen: int, evening: Evening) -> Entry:
    """Something that the other shared; it is new as long as I have not sat here since."""
    lies = Entry(
        one.moment.id,
        "practice/lying.html",
        {"one": one},
        one.came,
        timed=bool(one.ends or one.back),
        new=one.seq > seen,
        seq=one.seq,
    )
    heavy, under_way = weight(one, evening), one.share.under_way and not one.settled
    stays = not heavy or is_hard(one, evening)
    return replace(lies, done=one.said and not one.asks, under_way=under_way, weight=heavy, stays=stays)


def of_card(card: Card, visit: datetime) -> Entry:
    """What a practice says waits: for today, without a day on which it came; new, where it came since my visit."""
    timed = card.timed or (card.kind == "waits" and card.since is None)
    new = card.since > visit if card.since else card.kind == "new"
    about = {"card": card.about}
    return Entry(card.key, card.template, about, card.since, timed=timed, new=new, under_way=card.under_way)


def ordered(entries: Iterable[Entry], now: datetime, on_top: str = "", had_turn: str = "") -> Order:
    """Put them in order. `on_top`, `had_turn`: what stood first at the last visit, and what was first of the rest."""
    lies = Order([], [], [], [])
    for one in sorted(entries, key=lambda one: (not one.under_way, one.weight)):
        lately = one.since is not None and now - one.since < STILL_HERE
        if one.done:
            lies.done.append(one)
        elif (one.timed and not one.is_echo) or (one.under_way and lately):
            lies.now.append(one)
        elif one.new and one.key != on_top:
            lies.new.append(one)
        elif one.since and not lately:
            lies.still.append(one)
        else:
            lies.rest.append(one)
    new, fresh = _apart(lies.new)
    others, back = _apart(lies.rest)
    rest = turned(sorted(others, key=lambda one: one.since or now), had_turn)
    if not new and len(rest) > 1 and rest[0].key == on_top:
        rest = [*rest[1:], rest[0]]
    every = [*fresh, *back]
    return replace(lies, new=[*new, *(every if fresh else ())], rest=[*rest, *(() if fresh else every)])


def _apart(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    every = list(entries)
    return [one for one in every if not one.is_echo], [one for one in every if one.is_echo]


def rows(entries: Iterable[Entry]) -> list[Entry]:
    """Lines that stand beside one another are one card; so is all that came back to me, behind the rest."""
    shelf: list[Entry] = []
    others, back = _apart(entries)
    for brief, found in groupby(others, key=lambda one: one.is_brief):
        run = tuple(found)
        shelf += [_row(run)] if brief and len(run) > 1 else run
    return [*shelf, *([_row(tuple(back), "paths/came_back.html")] if len(back) > 1 else back)]


def _row(run: tuple[Entry, ...], template: str = "practice/row.html") -> Entry:
    about = {"few": [one.about["one"] for one in run]}
    return replace(run[0], template=template, about=about, row=run)


def apart(entries: Iterable[Entry]) -> list[Entry]:
    """The same, each by itself."""
    return [one for entry in entries for one in (entry.row or (entry,))]


def turned(entries: list[Entry], had_turn: str) -> list[Entry]:
    """They come round: what was first last time, and what stands before it, goes behind the others."""
    behind = next((nth for nth, one in enumerate(entries, 1) if one.key == had_turn), 0)
    return [*entries[behind:], *entries[:behind]]


def suggested(worth: list[Card], last: str) -> list[Card]:
    """One thing that is worth doing: not what was suggested on the evening before, while there is another."""
    others = [card for card in worth if card.template != last]
    return (others or worth)[:1]

"""What the promises between two people amount to, seen by one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile

from toward.log.moment import Moment
from toward.me.evening import LATELY, Evening
from toward.practice.moments import Met, PutAway
from toward.practices.promises import meetings
from toward.practices.promises.moments import (
    MOVES,
    Accepted,
    Felt,
    Kept,
    LetGo,
    MadeGood,
    Missed,
    Move,
    PromiseMade,
    Read,
    Released,
    Weighed,
)
from toward.practices.promises.patterns import Pattern, patterns
from toward.practices.promises.promise import Promise, slot

FRESH = timedelta(days=7)
NEWS = (Accepted, Released, Kept, Felt, Missed, MadeGood, LetGo)


@dataclass(frozen=True)
class Story:
    """Promises that stand or stood lately, newest first; `by_id`: those of before, too."""

    me: str
    now: datetime
    promises: tuple[Promise, ...]
    by_id: dict[str, Promise]
    read: frozenset[str]
    patterns: tuple[Pattern, ...]

    @property
    def today(self) -> date:
        """The day on my clock."""
        return self.now.date()

    @property
    def mine(self) -> list[Promise]:
        """What I have given my word on, and stands."""
        return [one for one in self.promises if one.by == self.me and not one.over(self.today)]

    @property
    def theirs(self) -> list[Promise]:
        """What was promised to me, and stands."""
        return [one for one in self.promises if one.by != self.me and not one.over(self.today)]

    def listed(self, besides: set[str]) -> list[Promise]:
        """What was promised to me and stands nowhere else on a page: a word that both gave stands with mine."""
        with_mine = [self.same(one) for one in self.mine]
        return [one for one in self.theirs if one.terms.id not in besides and one not in with_mine]

    def same(self, one: Promise) -> Promise | None:
        """The other's word on the very same, where both gave theirs to one change."""
        others = (each for each in self.theirs if each.made.copy_of and each.made.copy_of == one.made.copy_of)
        return next((each for each in others if (each.terms, one.terms) == (each.made, one.made)), None)

    @property
    def ended(self) -> list[Promise]:
        """What is done, released, let go, or over."""
        return [one for one in self.promises if one.over(self.today)]

    @property
    def due(self) -> list[Promise]:
        """Single ones of mine whose day has come and that I have not marked."""
        single = (one for one in self.mine if one.rhythm == "once" and one.terms.due and not one.marks)
        return [one for one in single if self._has_come(one) and not one.slips(self.today)]

    def _has_come(self, one: Promise) -> bool:
        due = one.terms.due
        return bool(due and due <= self.today <= due + FRESH)

    @property
    def this_time(self) -> list[Promise]:
        """Ones with a rhythm, of mine, that this day or the end of this week or month asks about."""
        going = (one for one in self.mine if ends_soon(one.rhythm, self.today))
        return [one for one in going if not one.marked(self.today) and not one.slips(self.today)]

    def of(self, m: Moment) -> Promise | None:
        """The promise that something was said to, or that it made."""
        return self.by_id.get(getattr(m, "of", m.id))

    def news(self, one: Promise) -> list[Move]:
        """What the other said to it that asks for nothing, the latest first."""
        return [m for m in reversed(one.moves) if isinstance(m, NEWS) and m.by != self.me]

    def earlier(self, m: Moment) -> list[Move]:
        """What I have not seen before the latest; whoever has put one away, opened or felt it, has seen the rest."""
        one = self.of(m)
        said = self.news(one) if one else []
        if not said or said[0].id != m.id or one is None:
            return []
        return list(takewhile(lambda before: before.id not in self.read | one.felt, said[1:]))

    def shows(self, m: Moment) -> bool:
        """Whether the promise of which something was said stands, or stood lately."""
        of = self.of(m)
        return of is not None and of in self.promises

    def find(self, id: str) -> Promise | None:
        """One promise by its id."""
        return self.by_id.get(id)


def ends_soon(rhythm: str, today: date) -> bool:
    """Whether a rhythm's time is this day, or ends within two days."""
    if rhythm == "daily":
        return True
    return rhythm in ("weekly", "monthly") and slot(rhythm, today) != slot(rhythm, today + timedelta(days=2))


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    promises = told(evening.ours, {evening.me, evening.other} - {""})
    for m in evening.mine:
        one = promises.get(m.of) if isinstance(m, Weighed | Missed) else None
        if one and one.by == evening.me:
            _for_myself(one, m)
    read = frozenset(m.of for m in evening.mine if isinstance(m, Read | Met | PutAway))
    shown = _shown(evening, list(promises.values()))
    own = [one for one in shown if one.by == evening.me]
    return Story(evening.me, evening.now, tuple(reversed(shown)), promises, read, tuple(patterns(own)))


def _shown(evening: Evening, every: list[Promise]) -> list[Promise]:
    lately = {one.id for one in evening.lately(every, lambda one: one.heard)}
    return [one for one in every if one.id in lately or not one.over(evening.now.date())]


def still_open(evening: Evening) -> Iterable[str]:
    """What stands, and what went by with its last day so lately that it is listed still."""
    day = (evening.now - LATELY).date()
    return [one.id for one in evening.story(tell).by_id.values() if not one.over(day)]


def _for_myself(one: Promise, m: Moment) -> None:
    if isinstance(m, Weighed):
        one.weighed = m
    elif isinstance(m, Missed) and m.day:
        one.slipped.add(slot(one.rhythm, m.day))
        one.slips_on.append(m.day)


def told(ours: Iterable[Moment], members: set[str]) -> dict[str, Promise]:
    """Every promise, in the order of the log; a promise to oneself is none."""
    promises: dict[str, Promise] = {}
    for m in ours:
        if isinstance(m, PromiseMade) and m.by in members and len(members) == 2 and m.id not in promises:
            promises[m.id] = Promise(m, next(iter(members - {m.by})), m, last=m.at)
        elif isinstance(m, MOVES) and m.of in promises:
            promises[m.of].take(m)
        elif isinstance(m, Weighed) and m.of in promises and m.by == promises[m.of].by:
            promises[m.of].shared = m
        elif gone := meetings.lets_go(m):
            _end_with(gone, promises.values())
    return promises


def _end_with(origin: str, promises: Iterable[Promise]) -> None:
    for one in promises:
        if one.made.of_repair == origin and not one.ended:
            one.ended = "with_repair"

"""What the weekly talk amounts to: the time for it, the one that runs, and the page of each week."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.offer import Offer, offers
from toward.practices.weekly.moments import (
    PARTS,
    At,
    Begun,
    Done,
    Granted,
    Kept,
    Line,
    Moved,
    Rested,
    TimeAgreed,
    TimeEnded,
    TimeOffered,
)
from toward.practices.weekly.times import A_WEEK, LONG, Talk, Weekly

FADES = timedelta(days=14)
QUIET = 4  # talks that went by: from then on nothing reminds of them


@dataclass
class Held:
    """One talk that was begun. `at`: the part that it is in; `kept`: the lines that both keep, by id."""

    begun: Begun
    at: str = PARTS[0]
    done: bool = False
    lines: list[Line] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    granted: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        """Its name in addresses."""
        return self.begun.id

    @property
    def page(self) -> list[Line]:
        """What both keep."""
        return [one for one in self.lines if one.id in self.kept]

    @property
    def next(self) -> str:
        """The part after this one; "" at the end."""
        return (*PARTS, "", "")[PARTS.index(self.at) + 1] if self.at in PARTS else ""

    @property
    def before(self) -> str:
        """The part before this one; "" at the first."""
        return PARTS[PARTS.index(self.at) - 1] if self.at in PARTS[1:] else "" if self.at else PARTS[-1]

    def runs(self, now: datetime) -> bool:
        """Whether the two are at it."""
        return not self.done and now - self.begun.at < LONG

    def takes(self, m: Moment) -> None:
        """Take in what was said in it."""
        match m:
            case At():
                self.at = m.part if m.part in PARTS else ""
            case Done():
                self.done = True
            case Line():
                self.lines.append(m)
            case Kept() | Granted() if any(one.id == m.line and one.by != m.by for one in self.lines):
                (self.kept if isinstance(m, Kept) else self.granted).add(m.line)


@dataclass(frozen=True)
class Story:
    """All of it, seen by one of the two."""

    evening: Evening
    times: tuple[Offer[TimeOffered], ...]
    held: tuple[Held, ...]

    @cached_property
    def time(self) -> Weekly | None:
        """The time that stands: the newest that both want."""
        stands = next((one for one in reversed(self.times) if one.stands), None)
        if stands is None:
            return None
        id = stands.moment.id
        moves = (m for m in self.evening.ours if isinstance(m, Moved) and m.of == id)
        return Weekly(stands.moment, {m.day: m for m in moves if m.day})

    @property
    def offered(self) -> Offer[TimeOffered] | None:
        """The newest time, where it waits for a yes; what came before it is no longer asked."""
        last = self.times[-1] if self.times else None
        return last if last and last.open(self.evening.now) else None

    @property
    def running(self) -> Held | None:
        """The talk that the two are at."""
        return next((one for one in reversed(self.held) if one.runs(self.evening.now)), None)

    @cached_property
    def last(self) -> Held | None:
        """The newest talk that was held."""
        return self.held[-1] if self.held else None

    @property
    def pages(self) -> list[Held]:
        """The weeks of which something is kept, newest first."""
        return [one for one in reversed(self.held) if one.page]

    @property
    def next(self) -> Talk | None:
        """The talk that comes; where this week's was held already, the one after."""
        if self.time is None:
            return None
        to_come = (one for one in self.time.near(self.evening.now) if self.evening.now < one.until)
        return next((one for one in to_come if not self._since(one.at - A_WEEK / 2)), None)

    @property
    def missed(self) -> Talk | None:
        """The last one, for three days, where it has gone by."""
        gone = self.time.gone(self.evening.now) if self.time else []
        late = (one for one in gone if self.evening.now - one.until < timedelta(days=3))
        return next((one for one in late if not self._since(one.at - A_WEEK / 2)), None)

    def _since(self, at: datetime) -> bool:
        return any(one.begun.at >= at for one in self.held)

    @property
    def rests(self) -> bool:
        """Whether nobody has come for so long that nothing reminds of it; to begin one ends that."""
        far = self.evening.now - A_WEEK * QUIET
        return self.time is not None and self.time.first < far and not self._since(far)

    @property
    def wished(self) -> list[Line]:
        """Every wish of both, newest first."""
        return [one for held in reversed(self.held) for one in reversed(held.lines) if one.part == "wish"]

    @property
    def wishes(self) -> list[tuple[Held, Line]]:
        """What the other wished for this week, and I have not done."""
        last = self.last
        if last is None or self.evening.now - last.begun.at >= A_WEEK:
            return []
        theirs = (one for one in last.lines if one.part == "wish" and one.by == self.evening.other)
        return [(last, one) for one in theirs if one.id not in last.granted]

    def wished_before(self, held: Held) -> list[Line]:
        """What both wished for in the talk before this one, where that is two weeks ago at most."""
        lately = [one for one in self.held if A_WEEK * 2 > held.begun.at - one.begun.at > timedelta(0)]
        return [one for before in lately[-1:] for one in before.lines if one.part == "wish"]

    def find(self, id: str) -> Held | None:
        """One talk by its id."""
        return next((one for one in self.held if one.id == id), None)

    def offer(self, id: str) -> Offer[TimeOffered] | None:
        """One time by its id."""
        return next((one for one in self.times if one.moment.id == id), None)


def fades(m: TimeOffered) -> datetime:
    """When a time is no longer asked."""
    return m.at + FADES


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    times = offers(evening, TimeOffered, yes=(TimeAgreed,), declined=(Rested,), until=fades, ended=(TimeEnded,))
    held = {m.id: Held(m) for m in evening.ours if isinstance(m, Begun)}
    for m in evening.ours:
        if isinstance(m, At | Done | Line | Kept | Granted) and m.of in held:
            held[m.of].takes(m)
    lately = evening.lately(held.values(), lambda one: one.begun.at)
    return Story(evening, tuple(times), tuple(lately))


def still_open(evening: Evening) -> Iterable[str]:
    """The time that stands, or is asked; the last talk, for its week."""
    story = evening.story(tell)
    yield from (one.moment.id for one in (story.time, story.offered) if one)
    if story.last and evening.now - story.last.begun.at < A_WEEK:
        yield story.last.id

"""A talk that comes again: the time for it, the one that runs, and what both keep of each. Pure.

A practice has kinds of its own for it, and says which they are in a `Regular`; talking.py has the taps.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from types import ModuleType
from typing import Any

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.offer import Offer, offers
from toward.talks.rhythm import Rhythm, Standing, Talk


@dataclass(frozen=True)
class Regular:
    """How a practice calls its talk, the `parts` of one that was begun, and its kinds: what is `said` around it."""

    name: str
    rhythm: Rhythm
    parts: Callable[[Any], tuple[str, ...]]
    said: ModuleType


@dataclass
class Held:
    """One talk that was begun. `at`: the part that it is in; `since`: when they came to it.

    `kept`: what both keep, by the id of the line, in the order in which the other said so.
    """

    begun: Any
    parts: tuple[str, ...]
    at: str
    since: datetime
    done: bool = False
    lines: list[Any] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    steps: list[Any] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Its name in addresses."""
        return str(self.begun.id)

    @property
    def page(self) -> list[Any]:
        """What both keep."""
        return [one for one in self.lines if one.id in self.kept]

    @property
    def next(self) -> str:
        """The part after this one; "" at the end."""
        return (*self.parts, "", "")[self.parts.index(self.at) + 1] if self.at in self.parts else ""

    @property
    def before(self) -> str:
        """The part before this one; "" at the first."""
        at = self.parts.index(self.at) if self.at in self.parts else len(self.parts)
        return self.parts[at - 1] if at else ""

    def takes(self, m: Any, of: Regular) -> None:
        """Take in what was said in it."""
        if isinstance(m, of.said.At):
            self.at, self.since = m.part if m.part in self.parts else "", max(self.since, m.at)
            self.steps.append(m)
        elif isinstance(m, of.said.Done):
            self.done = True
        elif isinstance(m, of.said.Line):
            self.lines.append(m)
        elif isinstance(m, of.said.Kept) and self.is_others(m):
            self.kept.append(m.line)

    def is_others(self, m: Any) -> bool:
        """Whether what somebody says of a `line` is said of the other's."""
        return any(one.id == m.line and one.by != m.by for one in self.lines)


@dataclass(frozen=True)
class Talks:
    """All of it, seen by one of the two."""

    evening: Evening
    of: Regular
    times: tuple[Offer[Any], ...]
    held: tuple[Held, ...]

    @cached_property
    def time(self) -> Standing | None:
        """The time that stands: the newest that both want."""
        stands = next((one for one in reversed(self.times) if one.stands), None)
        if stands is None:
            return None
        id = stands.moment.id
        moves = (m for m in self.evening.ours if isinstance(m, self.of.said.Moved) and m.of == id)
        return Standing(stands.moment, self.of.rhythm, {m.day: m for m in moves if m.day})

    @property
    def offered(self) -> Offer[Any] | None:
        """The newest time, where it waits for a yes; what came before it is no longer asked."""
        last = self.times[-1] if self.times else None
        return last if last and last.open(self.evening.now) else None

    def runs(self, held: Held) -> bool:
        """Whether the two are at it."""
        return not held.done and self.evening.now - held.since < self.of.rhythm.late

    @property
    def running(self) -> Held | None:
        """The talk that the two are at."""
        return next((one for one in reversed(self.held) if self.runs(one)), None)

    @cached_property
    def last(self) -> Held | None:
        """The newest talk that was held."""
        return self.held[-1] if self.held else None

    @property
    def pages(self) -> list[Held]:
        """Those of which something is kept, newest first."""
        return [one for one in reversed(self.held) if one.page]

    @property
    def next(self) -> Talk | None:
        """The talk that comes; where this one was held already, the one after."""
        if self.time is None:
            return None
        to_come = (one for one in self.time.near(self.evening.now) if self.evening.now < one.until)
        return next((one for one in to_come if not self._held_for(one)), None)

    @property
    def missed(self) -> Talk | None:
        """The last one, for a while, where it has gone by."""
        gone = self.time.gone(self.evening.now) if self.time else []
        late = (one for one in gone if self.evening.now - one.until < self.of.rhythm.told)
        return next((one for one in late if not self._held_for(one)), None)

    def _held_for(self, talk: Talk) -> bool:
        return self._since(talk.at - self.of.rhythm.every / 2)

    def _since(self, at: datetime) -> bool:
        return any(one.begun.at >= at for one in self.held)

    @property
    def rests(self) -> bool:
        """Whether nobody has come for so long that nothing reminds of it; to begin one ends that."""
        far = self.evening.now - self.of.rhythm.quiet
        return self.time is not None and self.time.first < far and not self._since(far)

    def find(self, id: str) -> Held | None:
        """One talk by its id."""
        return next((one for one in self.held if one.id == id), None)

    def offer(self, id: str) -> Offer[Any] | None:
        """One time by its id."""
        return next((one for one in self.times if one.moment.id == id), None)

    def open(self) -> Iterable[str]:
        """The time that stands, or is asked; the last talk, until the next is due."""
        yield from (one.moment.id for one in (self.time, self.offered) if one)
        if self.last and self.evening.now - self.last.begun.at < self.of.rhythm.every:
            yield self.last.id

    def dues(self) -> Iterable[Due]:
        """A time that is asked of me, and the next talk, until nobody comes any more."""
        name = self.of.name
        if self.offered and not self.offered.mine:
            yield Due(f"{name}:{self.offered.moment.id}", "arrived", self.offered.moment.at, self.offered.until)
        if self.time and self.next and not self.rests:
            about = f"{name}:{self.time.moment.id}:{self.next.at:%Y%m%d%H%M}"
            yield Due(about, "agreed", self.next.at, self.next.until, chosen=True)


def talks(evening: Evening, of: Regular) -> Talks:
    """Tell it from mine and ours."""
    said, until = of.said, lambda m: m.at + of.rhythm.fades
    yes, away, ended = (said.TimeAgreed,), (said.Rested,), (said.TimeEnded,)
    times = offers(evening, said.TimeOffered, yes=yes, declined=away, ended=ended, until=until)
    begun = [(m, of.parts(m)) for m in evening.ours if isinstance(m, said.Begun)]
    held = {m.id: Held(m, parts, parts[0] if parts else "", m.at) for m, parts in begun}
    for m in evening.ours:
        if isinstance(m, (said.At, said.Done, said.Line, said.Kept)) and m.of in held:
            held[m.of].takes(m, of)
    return Talks(evening, of, tuple(times), tuple(evening.lately(held.values(), lambda one: one.begun.at)))

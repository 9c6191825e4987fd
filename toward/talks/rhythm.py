"""A time that two agreed on, which comes again by the clock on a wall; one talk of it may be moved. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from toward.fields.times import zone_of


@dataclass(frozen=True)
class Rhythm:
    """How often a talk comes: `every` so long, and by the wall the `nth` after the first.

    `late`: so long it may begin late, and goes on; `told`: so long it is said that one went by; `fades`: so long a
    time is asked; `quiet`: so long nobody came, and nothing reminds of it.
    """

    every: timedelta
    nth: Callable[[datetime, int], datetime]
    late: timedelta
    told: timedelta
    quiet: timedelta
    fades: timedelta = timedelta(days=14)


@dataclass(frozen=True)
class Talk:
    """One talk that is planned. `day`: for which day, before it was `moved`; `at`: when it begins.

    `until`: when it is too late to begin it; `planned`: when it would have begun, had it not been moved.
    """

    day: date
    at: datetime
    until: datetime
    planned: datetime
    moved: Any = None


@dataclass(frozen=True)
class Standing:
    """A time that stands: the `moment` that offered it, with its `first` and a `zone`."""

    moment: Any
    rhythm: Rhythm
    moved: dict[date, Any] = field(default_factory=dict)

    @property
    def first(self) -> datetime:
        """The first one, by its own clock."""
        first: datetime = self.moment.first or self.moment.at
        return first.astimezone(zone_of(self.moment.zone))

    def talk(self, nth: int) -> Talk:
        """One after the first; the wall clock stays, whatever is done to clocks."""
        wall = self.rhythm.nth(self.first.replace(tzinfo=None), nth)
        moved, planned = self.moved.get(wall.date()), wall.replace(tzinfo=self.first.tzinfo).astimezone(UTC)
        at = moved.to.astimezone(UTC) if moved and moved.to else planned
        return Talk(wall.date(), at, at + self.rhythm.late, planned, moved)

    def near(self, now: datetime) -> list[Talk]:
        """Those around, in order."""
        days = (now.astimezone(self.first.tzinfo).date() - self.first.date()).days
        nth = max(days // self.rhythm.every.days, 0)
        return [self.talk(n) for n in range(max(nth - 1, 0), nth + 3)]

    def gone(self, now: datetime) -> list[Talk]:
        """The last one that has gone by, if there was any."""
        return [one for one in self.near(now) if one.until <= now][-1:]

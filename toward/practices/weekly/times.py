"""A time of the week that two agreed on, by the clock on a wall; one talk of it may be moved. Pure."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from toward.fields.times import zone_of
from toward.practices.weekly.moments import Moved, TimeOffered

LONG = timedelta(hours=3)  # so long it may begin late, and goes on
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Talk:
    """One talk that is planned. `day`: for which day, before it was `moved`; `at`: when it begins."""

    day: date
    at: datetime
    moved: Moved | None = None

    @property
    def until(self) -> datetime:
        """When it is too late to begin it."""
        return self.at + LONG


@dataclass(frozen=True)
class Weekly:
    """A time that stands."""

    moment: TimeOffered
    moved: dict[date, Moved] = field(default_factory=dict)

    @property
    def first(self) -> datetime:
        """The first one, by its own clock."""
        return (self.moment.first or self.moment.at).astimezone(zone_of(self.moment.zone))

    def talk(self, week: int) -> Talk:
        """The one of a week after the first; the wall clock stays, whatever is done to clocks."""
        first = self.first
        wall = first.replace(tzinfo=None) + A_WEEK * week
        moved = self.moved.get(wall.date())
        at = moved.to if moved and moved.to else wall.replace(tzinfo=first.tzinfo)
        return Talk(wall.date(), at.astimezone(UTC), moved)

    def near(self, now: datetime) -> list[Talk]:
        """Those of the weeks around, in order."""
        week = max((now.astimezone(self.first.tzinfo).date() - self.first.date()).days // 7, 0)
        return [self.talk(n) for n in range(max(week - 1, 0), week + 3)]

    def gone(self, now: datetime) -> list[Talk]:
        """The last one that has gone by, if there was any."""
        return [one for one in self.near(now) if one.until <= now][-1:]

"""A day of the year, the next one to come, and the year as a rhythm. Pure."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from toward.talks.rhythm import Rhythm

A_YEAR = timedelta(days=365)


def years_on(first: datetime, years: int) -> datetime:
    """The same day so many years later; what falls on 29 February is on the 28th where there is none."""
    try:
        return first.replace(year=first.year + years)
    except ValueError:
        return first.replace(year=first.year + years, day=28)


YEARLY = Rhythm(
    every=A_YEAR, nth=years_on, late=timedelta(hours=12), told=timedelta(days=150), quiet=A_YEAR * 3
)  # fmt: skip


def next_of(day: date, minute: int, now: datetime) -> datetime:
    """The next time that this day of the year comes, at a minute of it, by the clock of whoever asks."""
    wall = datetime.combine(day, time(minute // 60 % 24, minute % 60))
    here = now.replace(tzinfo=None)
    year = here.year - wall.year
    found = next(one for n in range(3) if (one := years_on(wall, year + n)) > here)
    return found.replace(tzinfo=now.tzinfo).astimezone(UTC)


def free_saturday(at: datetime, now: datetime, zone: tzinfo) -> datetime:
    """A day to propose: a Saturday that is three days off at least, at the hour of the talk that went by."""
    here, clock = now.astimezone(zone), at.astimezone(zone).time()
    day = here.date() + timedelta(days=3)
    day += timedelta(days=(5 - day.weekday()) % 7)
    return datetime.combine(day, clock, here.tzinfo).astimezone(UTC)

"""A tap that names a day: on that day what it put off lies there again. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from toward.fields.times import DAY_BEGINS, day_of
from toward.log.moment import Moment
from toward.practice import content, ready
from toward.practice.moments import Answered

LIES = timedelta(days=7)
SATURDAY, SUNDAY = 5, 6
DAYS = {"tomorrow": 1, "day after": 2}


def comes(m: Moment, zone: tzinfo | None) -> datetime | None:
    """When it comes back, by the reader's clock; never, where it names no day."""
    which = _which(m)
    if not which:
        return None
    day = date.fromordinal(day_of(m.reworded if m.reworded_seq else m.at, zone))
    ahead = DAYS.get(which) or (SUNDAY if day.weekday() == SUNDAY else max(SATURDAY - day.weekday(), 1))
    return datetime.combine(day + timedelta(days=ahead), time(), zone) + DAY_BEGINS  # by the clock on the wall


def back(m: Moment, answers: Sequence[Answered], away: Moment | None, now: datetime) -> datetime | None:
    """Since when it lies there again: from its day on, for a week, until its reader (`answers`, `away`) had it then.

    Where the reader named another day, it is that one.
    """
    named = [day for one in answers if (day := comes(one, now.tzinfo))]
    day = max(named) if named and comes(m, now.tzinfo) else comes(m, now.tzinfo)
    had = [one.at for one in (*answers, away) if one]
    return day if day and day <= now < day + LIES and all(at < day for at in had) else None


def put_off(m: Moment, now: datetime) -> bool:
    """Whether its day is not over."""
    day = comes(m, now.tzinfo)
    return day is not None and now < day + LIES


def _which(m: Moment) -> str:
    if isinstance(m, Answered):
        return "" if m.words else str(content.row(m.line).get("again", ""))
    return str(ready.row(m).get("again", ""))

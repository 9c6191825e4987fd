"""Clocks on walls: the next time of a rhythm, days without an hour, and nights. Pure."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from toward.care.wishes import Night
from toward.practice.due import Weekly

DAY = 24 * 60


def moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """The moment at which the wall shows this minute of that day.

    Where the clock is put forward over it, the moment just as long after the jump (PEP 495, fold 0);
    where it comes twice, the first of the two.
    """
    wall = datetime.combine(day, time(minute // 60 % 24, minute % 60), zone)
    return wall.astimezone(UTC)


def following(weekly: Weekly, after: datetime, zone: ZoneInfo) -> datetime | None:
    """The first time of a rhythm after a moment; None where it has no day."""
    today = after.astimezone(zone).date()
    days = (today + timedelta(days=n) for n in range(9))
    times = (moment(day, weekly.minute, zone) for day in days if day.weekday() in weekly.days)
    return next((at for at in times if at > after), None)


def rests(night: Night, at: datetime, zone: ZoneInfo) -> bool:
    """Whether it is night."""
    wall = at.astimezone(zone)
    return (wall.hour * 60 + wall.minute - night.start) % DAY < (night.end - night.start) % DAY


def morning(night: Night, at: datetime, zone: ZoneInfo) -> datetime:
    """When the night that holds this moment ends; the moment itself by day."""
    if not rests(night, at, zone):
        return at
    day = at.astimezone(zone).date()
    ends = (moment(day + timedelta(days=n), night.end, zone) for n in (0, 1))
    return next(end for end in ends if end > at)


def midnight(at: datetime, zone: ZoneInfo) -> datetime:
    """When the next day begins."""
    return moment(at.astimezone(zone).date() + timedelta(days=1), 0, zone)

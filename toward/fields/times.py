"""Times as they are said, in the reader's zone and language."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

DAY_BEGINS = timedelta(hours=4)


def clock(at: datetime) -> str:
    """The time of day, in the reader's zone and language."""
    return date_format(timezone.localtime(at), "TIME_FORMAT")


def date_of(at: date) -> str:
    """A date, with its year where that is not this one."""
    return _dated(at, "MONTH_DAY_FORMAT", "DATE_FORMAT")


def short_date(at: date) -> str:
    """The same where there is little room."""
    return _dated(at, "j M", "j M Y")


def _dated(at: date, this_year: str, another: str) -> str:
    there = timezone.localtime(at).date() if isinstance(at, datetime) else at
    return date_format(there, this_year if there.year == timezone.localdate().year else another)


def day(at: datetime) -> str:
    """The day, in the reader's words: today, yesterday, or a date."""
    then, today = timezone.localtime(at).date(), timezone.localdate()
    gone = (today - then).days
    if gone in (0, 1):
        return _("Today") if gone == 0 else _("Yesterday")
    return date_of(then)


def day_ahead(at: datetime) -> str:
    """The day, in the reader's words: today, tomorrow, or a weekday with its date."""
    then, today = timezone.localtime(at).date(), timezone.localdate()
    ahead = (then - today).days
    if ahead in (0, 1):
        return _("Tomorrow") if ahead else _("Today")
    return f"{date_format(then, 'l')}, {date_of(then)}"


def day_of(at: datetime, zone: tzinfo | None) -> int:
    """The day's number; a day turns at four in the morning, so that a late evening is one evening."""
    return (at.astimezone(zone) - DAY_BEGINS).date().toordinal()


def until(at: datetime) -> str:
    """When something is over: midnight ends the day before it."""
    day = day_ahead(at - timedelta(minutes=1))
    return f"{day}, {clock(at)}"


def zone_of(name: str) -> tzinfo:
    """A zone by its name; one that this machine does not know is UTC."""
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return UTC


def first_of(weekday: int, minute: int, now: datetime) -> datetime:
    """The first time to come on a weekday (0 is Monday) at a minute of the day, by the clock of whoever asks."""
    wall = now.replace(tzinfo=None, hour=minute // 60 % 24, minute=minute % 60, second=0, microsecond=0)
    wall += timedelta(days=(weekday - wall.weekday()) % 7)
    at = wall.replace(tzinfo=now.tzinfo)
    return (at if at > now else (wall + timedelta(days=7)).replace(tzinfo=now.tzinfo)).astimezone(UTC)


def zone_name(zone: str) -> str:
    """A time zone as people say it: the city, and how far its clock is from UTC now."""
    city = zone.rpartition("/")[2].replace("_", " ")
    try:
        ahead = timezone.now().astimezone(ZoneInfo(zone)).strftime("%z")
    except (KeyError, OSError, ValueError):
        return city
    sign, hours, minutes = ahead[0].replace("-", "−"), int(ahead[1:3]), ahead[3:5]
    from_utc = "UTC" if ahead == "+0000" else f"UTC{sign}{hours}" + (f":{minutes}" if minutes != "00" else "")
    return from_utc if city in ("UTC", "GMT", "Universal", "Zulu") else f"{city} ({from_utc})"

"""The week by part of day, in the zone of whoever says it. Only from UTC to a zone, so no hour is ever missing."""

from datetime import date, datetime, timedelta

from toward.fields.times import zone_of
from toward.practices.reach.moments import Away, ReachPage

PARTS = ("night", "morning", "afternoon", "evening")
HOURS = 24 // len(PARTS)
DAYS = range(7)


def key(day: int, part: str) -> str:
    """The name of one part of one day."""
    return f"{day}.{part}"


KEYS = frozenset(key(day, part) for day in DAYS for part in PARTS)


def part_at(at: datetime) -> str:
    """The part of the day at a local time."""
    return PARTS[at.hour // HOURS]


def usually_at(page: ReachPage, now: datetime) -> bool:
    """Whether somebody is usually reachable now."""
    there = now.astimezone(zone_of(page.zone))
    return key(there.weekday(), part_at(there)) in page.usually


def away_at(page: ReachPage, now: datetime) -> Away | None:
    """The exception that holds today, where they are."""
    today = now.astimezone(zone_of(page.zone)).date()
    return next((one for one in page.away if one.first <= today <= one.last), None)


def ahead(page: ReachPage, now: datetime) -> list[Away]:
    """Exceptions that are not over, the nearest first."""
    today = now.astimezone(zone_of(page.zone)).date()
    return sorted((one for one in page.away if one.last >= today), key=lambda one: (one.first, one.last))


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())

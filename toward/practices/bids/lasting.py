"""How long a call stays."""

from datetime import UTC, datetime, time, timedelta

HALF = timedelta(minutes=30)
LONG = timedelta(hours=2)
NIGHT = timedelta(hours=4)


def lasts_until(stays: str, now: datetime) -> datetime:
    """When a call made now fades. `now` has the caller's zone; an evening ends at midnight, or lasts four hours."""
    tomorrow = (now - NIGHT).date() + timedelta(days=1)
    at = now.astimezone(UTC)  # adding to a local time would add on the clock's face
    match stays:
        case "half_hour":
            return at + HALF
        case "evening":
            return max(datetime.combine(tomorrow, time(), now.tzinfo).astimezone(UTC), at + NIGHT)
        case "tomorrow":
            return datetime.combine(tomorrow, time(12), now.tzinfo).astimezone(UTC)
    return at + LONG

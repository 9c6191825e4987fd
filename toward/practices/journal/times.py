"""A time that somebody sets: read as it was typed, in their own zone, and refused with a reason."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

FARTHEST = 5  # years
Why = Literal["unclear", "past", "far", "gap"]


class NotATime(ValueError):
    """No time to wait for; `why` says what is wrong with it."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


def not_before(said: str, now: datetime, zone: tzinfo) -> datetime:
    """The time that `2027-03-28T21:30` means in a zone, UTC. Of an hour that comes twice, the second."""
    try:
        local = datetime.fromisoformat(said.strip()).replace(tzinfo=None)
    except ValueError:
        raise NotATime("unclear") from None
    if local.year > now.year + FARTHEST:
        raise NotATime("far")
    if local.date() < now.astimezone(zone).date() - timedelta(days=1):
        raise NotATime("past")
    return _in_zone(local, now, zone)


def _in_zone(local: datetime, now: datetime, zone: tzinfo) -> datetime:
    meant = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    if meant.astimezone(zone).replace(tzinfo=None, fold=0) != local:
        raise NotATime("gap")
    if meant <= now:
        raise NotATime("past")
    return meant

"""A pause has a promised end: from 20 minutes to a day, moved twice at most, and then it may rest."""

from datetime import datetime, timedelta

SHORTEST = timedelta(minutes=20)
LONGEST = timedelta(hours=24)
SLACK = timedelta(minutes=2)
NEW_TIMES = 2
REST_LONGEST = timedelta(days=92)


def fits(until: datetime, now: datetime) -> bool:
    """Whether a time of return is one; a form that was open for a minute may be a minute short."""
    return SHORTEST - SLACK <= until - now <= LONGEST + SLACK


def phase(until: datetime, is_rest: bool, now: datetime) -> str:
    """Paused or resting until its time, and then due: both are asked."""
    if now >= until:
        return "due"
    return "resting" if is_rest else "paused"

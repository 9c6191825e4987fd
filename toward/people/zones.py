"""The time zones that this machine knows."""

from functools import cache
from zoneinfo import available_timezones


@cache
def known() -> frozenset[str]:
    """Every zone's name; asking the machine takes some 10 CPU-ms, so it is asked once per process."""
    return frozenset(available_timezones())

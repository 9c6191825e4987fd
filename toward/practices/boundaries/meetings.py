"""The ways on that other practices have for somebody who noted that a boundary was crossed."""

from toward.practice.meeting import Meeting


@Meeting
def saying() -> str:
    """Where one finds a gentle way to say it, alone first."""
    return ""


@Meeting
def mending() -> str:
    """Where the two mend it together."""
    return ""

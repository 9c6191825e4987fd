"""The ways on that other practices have for what is too big for a part of twenty minutes."""

from toward.practice.meeting import Meeting


@Meeting
def hearing() -> str:
    """Where the two take turns at being heard."""
    return ""


@Meeting
def mending() -> str:
    """Where the two mend something."""
    return ""

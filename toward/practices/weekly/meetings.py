"""The ways on that other practices have for what is too big for a part of twenty minutes."""

from toward.me.evening import Evening
from toward.practice.meeting import Meeting
from toward.practice.practice import Coming


@Meeting
def hearing() -> str:
    """Where the two take turns at being heard."""
    return ""


@Meeting
def mending() -> str:
    """Where the two mend something."""
    return ""


@Meeting
def to_talk(_: Evening, /) -> list[Coming]:
    """What somebody kept for a talk, and since when."""
    return []

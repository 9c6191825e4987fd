"""What writing alone asks of the practice in which some of it may be shown."""

from toward.me.evening import Evening
from toward.practice.meeting import Meeting


@Meeting
def running(_: Evening, /) -> str:
    """The repair that what I write belongs to, by its id."""
    return ""


@Meeting
def to_show() -> str:
    """Where some of what was written can be chosen, looked at, and shown."""
    return ""


@Meeting
def whole() -> str:
    """The path that writing alone is one step of."""
    return ""

"""What questions ask of the practice in which people talk about them."""

from toward.practice.meeting import Meeting


@Meeting
def to_listen(_: str, /) -> str:
    """Where a listening is offered that is about this question."""
    return ""

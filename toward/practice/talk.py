"""“Let's talk about this”: an offer to listen, with something that was shared as its topic."""

from toward.practice.meeting import Meeting


@Meeting
def to_listen(_: str, /) -> str:
    """Where a listening about a thing (its id) is offered; nowhere in a house without listening."""
    return ""

"""What small asks want to know of other practices."""

from datetime import tzinfo

from toward.me.evening import Evening
from toward.practice.meeting import Meeting


@Meeting
def no_touch(_: Evening, /) -> bool:
    """Whether I have put touch away."""
    return False


@Meeting
def their_zone(_: Evening, /) -> tzinfo | None:
    """By which clock the other lives, where they have said so."""
    return None

"""What sort of day it is for the other, as they said it somewhere else: since when, or not at all."""

from datetime import datetime

from toward.me.evening import Evening
from toward.practice.meeting import Meeting


@Meeting
def low(_: Evening, /) -> datetime | None:
    """Since when the other has said that they are low today."""
    return None


@Meeting
def good_news(_: Evening, /) -> datetime | None:
    """Since when there is good news that the other shared today."""
    return None

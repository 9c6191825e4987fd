"""What promises ask of the practice that a promise may come from, and that mends what one left behind."""

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.meeting import Meeting


@Meeting
def lets_go(_: Moment, /) -> str:
    """The id of what no longer stands from this moment on, and with it what was promised in it; "" for nothing."""
    return ""


@Meeting
def origin(_: str, /) -> str:
    """The address of what a promise came from."""
    return ""


@Meeting
def mending() -> str:
    """Where the two mend what a promise left sore."""
    return ""


@Meeting
def begun(_id: str, _evening: Evening, /) -> str:
    """How a promise can begin that comes from something of another practice (its id)."""
    return ""

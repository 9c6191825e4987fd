"""What is asked, and what is answered."""

from datetime import datetime

from toward.log.moment import Moment

STAYS = ("half_hour", "two_hours", "evening", "tomorrow")
HOWS = ("here", "later", "cannot")
TOUCH = "touch"  # the family that is not there for somebody who has put touch away


class Bid(Moment, tag="bids.bid"):
    """A small ask of the other. `family`: one of the list's, or none; it fades at `until` where nobody answered."""

    needed = "open"
    leaves_trace = False

    text: str = ""
    family: str = ""
    stays: str = "two_hours"
    until: datetime | None = None


class Answered(Moment, tag="bids.answered"):
    """An answer to an ask (`of`). `how`: here, later (then `when`) or cannot; `words`: one warm line."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""
    how: str = "here"
    when: datetime | None = None
    words: str = ""


class Suits(Moment, tag="bids.suits"):
    """The time in an answer (`of`) suits whoever asked too: from now on both want to be reminded."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""


class PutAway(Moment, tag="bids.put_away"):
    """Not now: an ask (`of`) that I let go by (once, an answer, too). Stands in mine; the other never learns of it."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Noticing(Moment, tag="bids.noticing"):
    """I noticed that the other reached for me. `start`: the line that I began with. Stands in mine."""

    needed = "open"

    start: str = ""
    words: str = ""


def is_no(m: Moment) -> bool:
    """Whether it is a no."""
    return isinstance(m, Answered) and m.how == "cannot"


def their_no(m: Moment, reader: str) -> bool:
    """Whether it is a no to the reader. A no costs nothing: only whoever said it keeps it, to take it back."""
    return is_no(m) and m.by != reader

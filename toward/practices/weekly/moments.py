"""What is said around the weekly talk. What is only spoken stands nowhere; a line is what somebody chose to write."""

from datetime import date, datetime

from toward.log.moment import Moment

PARTS = ("good", "hard", "wish", "thanks", "coming")


class TimeOffered(Moment, tag="weekly.time"):
    """A time for us, week after week: its `first` one, by the clock on the wall of a `zone`."""

    needed = "open"

    first: datetime | None = None
    zone: str = ""


class TimeAgreed(Moment, tag="weekly.agreed"):
    """A yes to a time (`of`). "Not now" never stands in ours."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class TimeEnded(Moment, tag="weekly.ended"):
    """A time (`of`) that both had agreed to is none any more. It is nobody's."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Rested(Moment, tag="weekly.rested"):
    """Not now: a time (`of`) that I put off. Stands in mine, and the other never learns of it."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Moved(Moment, tag="weekly.moved"):
    """One talk of a time (`of`), the one that was planned for a `day`, is at another (`to`); `line`: what was said."""

    needed = "thread"

    of: str = ""
    day: date | None = None
    to: datetime | None = None
    line: str = ""


class Begun(Moment, tag="weekly.begun"):
    """A talk has begun."""

    needed = "open"
    leaves_trace = False


class At(Moment, tag="weekly.at"):
    """Where a talk (`of`) is now, on both phones: one of PARTS, or "" at its end."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    part: str = ""


class Done(Moment, tag="weekly.done"):
    """A talk (`of`) is over for both. It is nobody's."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Line(Moment, tag="weekly.line"):
    """One line out of a `part` of a talk (`of`), which its author would keep."""

    needed = "thread"

    of: str = ""
    part: str = ""
    words: str = ""


class Kept(Moment, tag="weekly.kept"):
    """The other would keep a `line` of a talk (`of`), too: it stands on the page of that week."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    line: str = ""


class Granted(Moment, tag="weekly.granted"):
    """I have done what the other wished for (`line`) in a talk (`of`)."""

    needed = "thread"

    of: str = ""
    line: str = ""

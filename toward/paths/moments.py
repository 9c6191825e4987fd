"""Small marks about one's own way through; they live in mine."""

from toward.log.moment import Moment


class Tonight(Moment, tag="paths.tonight"):
    """I began an evening of a few minutes with somebody (`other`: a person id); `short`: of two, without typing."""

    needed = "open"
    leaves_trace = False

    short: bool = False
    other: str = ""


class Passed(Moment, tag="paths.passed"):
    """A step of it (`of`) lies behind me, done or left out: `step`, by its key; of none, that I chose to see all.

    `left_out`: I said “Not now” to it.
    """

    needed = "open"
    leaves_trace = False

    of: str = ""
    step: str = ""
    left_out: bool = False


class Enough(Moment, tag="paths.enough"):
    """It is enough for tonight (`of`): what lay there (`upto`, a seq of ours) rests; `through`: I came to its end."""

    needed = "open"
    leaves_trace = False

    of: str = ""
    upto: int = 0
    through: bool = False


class Seen(Moment, tag="paths.seen"):
    """I have looked at ours (log id `log`) as far as `upto` (seq). Written no more.

    `top`: what stood first without a time, `turn`: what was first of the rest, `worth`: what was suggested. None comes
    twice running.
    """

    needed = "open"

    log: str = ""
    upto: int = 0
    top: str = ""
    turn: str = ""
    worth: str = ""

"""Small marks about one's own way through; they live in mine."""

from toward.log.moment import Moment


class Seen(Moment, tag="paths.seen"):
    """I have looked at ours (log id `log`) as far as `upto` (seq). Nobody else can know.

    `top`: what stood first without a time, `turn`: what was first of the rest, `worth`: what was suggested. None comes
    twice running.
    """

    needed = "open"

    log: str = ""
    upto: int = 0
    top: str = ""
    turn: str = ""
    worth: str = ""

"""What somebody does with what the other shared: opening it, putting it away, keeping it close, answering."""

from toward.log.moment import Moment


class Met(Moment, tag="table.met"):
    """I have opened what the other shared (`of`, in this `wording` where it has several). Stands in mine alone.

    `guide`: the step by which I may answer it.
    """

    needed = "thread"
    leaves_trace = False

    of: str = ""
    wording: str = ""
    guide: str = ""


class PutAway(Moment, tag="table.put_away"):
    """I have put it away, opened or not (`of`, `wording`). Stands in mine alone; taking it back brings it back."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    wording: str = ""


class KeptClose(Moment, tag="table.kept_close"):
    """I keep it for a hard day (`of`), or (`close` false) no more. Stands in mine alone."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    close: bool = True


class Answered(Moment, tag="table.answered"):
    """An answer to what the other shared (`of`): a warm line (`line`: practice, list and id), or own words. In ours.

    `passing`: no list keeps that what it answers was there, so no day shows this.
    """

    needed = "thread"

    of: str = ""
    line: str = ""
    words: str = ""
    passing: bool = False

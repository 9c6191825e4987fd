"""What the help pages leave behind: two dates, and nothing else."""

from toward.log.moment import Moment


class AskedBefore(Moment, tag="help.asked_before"):
    """The private questions were shown to me, of this `bond` (in older ones, of each), to be asked again in `days`.

    Alike for either answer; the answers are nowhere. No days: the next time that something is done together.
    """

    needed = "alone"
    leaves_trace = False

    bond: str = ""
    days: int = 30


class FreeNow(Moment, tag="help.free_now"):
    """I went on from the line at the moment, in this `bond`. After a "not now" there is nothing."""

    needed = "alone"
    leaves_trace = False

    bond: str = ""

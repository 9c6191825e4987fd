"""What the help pages leave behind: one date, and nothing else."""

from toward.log.moment import Moment


class AskedBefore(Moment, tag="help.asked_before"):
    """The four private questions were shown to me. Alike for either answer; the answers are nowhere."""

    needed = "newest"
    leaves_trace = False

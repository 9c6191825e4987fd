"""What is kept, in mine alone, of being asked for a reminder."""

from toward.log.moment import Moment


class NudgeAsked(Moment, tag="care.nudge_asked"):
    """I was asked for one quiet time of day, on one evening; `answered`: I chose one, or said no."""

    needed = "newest"
    leaves_trace = False

    answered: bool = False

"""What is said about boundaries."""

from toward.log.moment import Moment


class Boundary(Moment, tag="boundaries.boundary"):
    """A boundary of mine. `stance`: yes, no or care; `helps`: what helps; `wording`: new whenever the words change.

    In mine it is one that I wrote for myself, and have not said to anybody.
    """

    needed = "open"

    theme: str = ""
    stance: str = ""
    words: str = ""
    helps: str = ""
    wording: str = ""


class Honoured(Moment, tag="boundaries.honoured"):
    """I have read it (`of`: a boundary of the other, in this `wording`) and will honour it."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""
    wording: str = ""


class PutAside(Moment, tag="boundaries.put_aside"):
    """I have read it (`of`, in this `wording`) and said nothing, or have let the other know mine. In mine alone."""

    needed = "thread"

    of: str = ""
    wording: str = ""


class Crossed(Moment, tag="boundaries.crossed"):
    """It was crossed (`of`; `said`: what it said then): what happened, and how I would say it. Stands in mine alone."""

    needed = "open"

    of: str = ""
    said: str = ""
    happened: str = ""
    would_say: str = ""

    @property
    def thread(self) -> str:
        """It stands for itself, whatever becomes of the boundary."""
        return self.stands_as

"""What somebody wishes for all that is only theirs."""

from toward.log.moment import Moment


class Guard(Moment, tag="journal.guard"):
    """Whether the passphrase is asked for again before what is mine opens. Stands in mine."""

    needed = "newest"
    leaves_trace = False

    on: bool = False

"""What somebody wishes for all that is only theirs."""

from typing import ClassVar

from toward.log.moment import Moment


class Guard(Moment, tag="journal.guard"):
    """Whether the passphrase is asked for again before what is mine opens. Stands in mine."""

    leaves_trace: ClassVar[bool] = False

    on: bool = False

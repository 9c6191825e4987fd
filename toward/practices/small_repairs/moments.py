"""What is said in a small repair. The tags are older than this folder, and stay."""

from typing import ClassVar

from toward.log.moment import Moment


class SmallSaid(Moment, tag="repair.small_said"):
    """A small repair for a small thing, in one line."""

    line: str = ""


class SmallMet(Moment, tag="repair.small_met"):
    """The answer to a small repair (`of`); `time`: kindly, and not yet."""

    of: str = ""
    line: str = ""
    time: bool = False


class SmallRead(Moment, tag="repair.small_read"):
    """I have put a small repair (`of`) away without a word. Stands in mine; the other never learns of it."""

    leaves_trace: ClassVar[bool] = False

    of: str = ""

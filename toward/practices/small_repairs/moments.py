"""What is said in a small repair. The tags are older than this folder, and stay."""

from toward.log.moment import Moment


class SmallSaid(Moment, tag="repair.small_said"):
    """A small repair for a small thing, in one line."""

    needed = "open"

    line: str = ""


class SmallMet(Moment, tag="repair.small_met"):
    """The answer to a small repair (`of`), of old; `time`: kindly, and not yet. Written no more."""

    needed = "thread"

    of: str = ""
    line: str = ""
    time: bool = False


class SmallRead(Moment, tag="repair.small_read"):
    """I had put a small repair (`of`) away without a word, or read its answer. Stands in mine; written no more."""

    needed = "thread"
    leaves_trace = False

    of: str = ""

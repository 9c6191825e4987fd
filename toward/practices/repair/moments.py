"""What is said in a repair. Steps that need both are nobody's; what only one of the two thinks stands in mine."""

from datetime import datetime

from toward.log.moment import Moment

CHECKED = ("happened", "helped", "then", "words")


class Started(Moment, tag="repair.started"):
    """A repair begins; its id is the id of this moment. Nobody's: no one started it."""

    needed = "open"
    leaves_trace = False


class PauseAsked(Moment, tag="repair.pause_asked"):
    """A pause, with the time of return; asked again when that time has come, it is a new time."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    until: datetime | None = None


class LetRest(Moment, tag="repair.let_rest"):
    """Not now, and not never: both are asked again at `until`; of one that helped, whether it still does."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    until: datetime | None = None


class Onward(Moment, tag="repair.onward"):
    """Both have said, each apart, that they go on from this `step` (ready, listened, owned, close). Nobody's."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    step: str = ""


class Nod(Moment, tag="repair.nod"):
    """One of the two goes on from `step`. Waits for the other's, sealed; `turn`: which turn of the repair it is for."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    step: str = ""
    turn: int = 0


class Nodded(Moment, tag="repair.nodded"):
    """My copy of a nod, in mine."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    step: str = ""
    turn: int = 0


class ReadySaid(Moment, tag="repair.ready_said"):
    """Mine is in, and I chose to say so (`of`: the repair and its turn; `step`). It goes when it is taken out."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    step: str = ""

    @property
    def repair(self) -> str:
        """The id of the repair."""
        return self.of.partition(":")[0]

    @property
    def thread(self) -> str:
        """It belongs to the repair."""
        return self.repair


class Stopped(Moment, tag="repair.stopped"):
    """The repair has ended, for both, without a name or a reason. Nobody's."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Opening(Moment, tag="repair.opening"):
    """What one of the two chose to show of what they wrote; `aloud`: nothing written, it will be said."""

    needed = "thread"

    of: str = ""
    words: str = ""
    camera: str = ""
    felt: str = ""
    story: str = ""
    fear: str = ""
    need: str = ""
    my_part: str = ""
    aloud: bool = False


class OwnPart(Moment, tag="repair.own_part"):
    """What was mine to own: what I `did`, how it `met` the other, what I `will` do."""

    needed = "thread"

    of: str = ""
    did: str = ""
    met: str = ""
    will: str = ""


class Proposed(Moment, tag="repair.proposed"):
    """One small thing to change: `what`, `who` (a person id, or "both"), `when`, and when to look back on it."""

    needed = "thread"

    of: str = ""
    what: str = ""
    who: str = "both"
    when: str = ""
    look_back: datetime | None = None


class AgreedTo(Moment, tag="repair.agreed_to"):
    """Both agree on a `proposal`, and when they `look_back` on it. Nobody's now; once the one who agreed wrote it."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    proposal: str = ""
    look_back: datetime | None = None


class CheckedBack(Moment, tag="repair.checked_back"):
    """Did it happen, did it help, and what now (`then`: keep, again, adjust, talk, let_go). Sealed until both."""

    needed = "thread"

    of: str = ""
    turn: int = 0
    happened: str = ""
    helped: str = ""
    then: str = ""
    words: str = ""


class Checked(Moment, tag="repair.checked"):
    """Both have looked back: `then` is keep, again, adjust or let_go. Nobody's."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    turn: int = 0
    then: str = ""


class KeptLine(Moment, tag="repair.kept_line"):
    """One line that somebody keeps, for both, from a repair that lies behind them."""

    needed = "thread"

    of: str = ""
    line: str = ""


class CheckNote(Moment, tag="repair.check_note"):
    """My copy of what I said when looking back, in mine."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    turn: int = 0
    happened: str = ""
    helped: str = ""
    then: str = ""
    words: str = ""

"""What is said around the yearly talk. What is only spoken stands nowhere; a line is what somebody chose to write."""

from datetime import date, datetime

from toward.log.moment import Moment


class TimeOffered(Moment, tag="yearly.time"):
    """A day for us, year after year: its `first` one, by the clock on the wall of a `zone`."""

    needed = "open"

    first: datetime | None = None
    zone: str = ""


class TimeAgreed(Moment, tag="yearly.agreed"):
    """A yes to a day (`of`). "Not now" never stands in ours."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class TimeEnded(Moment, tag="yearly.ended"):
    """A day (`of`) that both had agreed to is none any more. It is nobody's."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Rested(Moment, tag="yearly.rested"):
    """Not now: to a day, to a page that came back (`of`), or to all of it. In mine; the other never learns of it."""

    needed = "newest"
    leaves_trace = False

    of: str = ""


class Choosing(Moment, tag="yearly.choosing"):
    """The questions that I would like, by id; in mine. `slot`: the how-manieth time; `sealed`: they wait."""

    needed = "newest"
    leaves_trace = False

    bond: str = ""
    slot: str = ""
    prompts: tuple[str, ...] = ()
    sealed: bool = False

    @property
    def thread(self) -> str:
        """The newest of each slot counts."""
        return f"{self.kind} {self.bond} {self.slot}"


class Picked(Moment, tag="yearly.picked"):
    """The questions of one of us while they wait. Only waits, never stands."""

    needed = "thread"
    leaves_trace = False

    slot: str = ""
    prompts: tuple[str, ...] = ()


class Chosen(Moment, tag="yearly.chosen"):
    """The questions for a talk, out of what both would like; those of both come first. Nobody's."""

    slot: str = ""
    prompts: tuple[str, ...] = ()


class MineIsIn(Moment, tag="yearly.mine_is_in"):
    """My questions for a slot (`of`) wait, and I chose to say so. It goes when mine are taken out."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Begun(Moment, tag="yearly.begun"):
    """A talk has begun, about these questions, by id."""

    needed = "open"
    leaves_trace = False

    prompts: tuple[str, ...] = ()


class At(Moment, tag="yearly.at"):
    """Where a talk (`of`) is now, on both phones: a question, or "" at its end. `aloud`: what was said before it."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    part: str = ""
    aloud: str = ""


class Done(Moment, tag="yearly.done"):
    """A talk (`of`) is over for both. It is nobody's."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Line(Moment, tag="yearly.line"):
    """One sentence to a question (`part`) of a talk (`of`), which its author would keep."""

    needed = "thread"

    of: str = ""
    part: str = ""
    words: str = ""


class Kept(Moment, tag="yearly.kept"):
    """The other would keep a `line` of a talk (`of`), too: it stands on the page of that year."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    line: str = ""


class Moved(Moment, tag="yearly.moved"):
    """One talk of a time (`of`), the one that was planned for a `day`, is at another (`to`); `line`: what was said."""

    needed = "thread"

    of: str = ""
    day: date | None = None
    to: datetime | None = None
    line: str = ""

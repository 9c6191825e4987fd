"""What is said about touch. Nothing of it stays longer than its author wants."""

from datetime import datetime

from toward.fields.words import folded
from toward.log.moment import EPOCH, Moment


class Draft(Moment, tag="touch.draft"):
    """My marks with somebody (`about`, or nobody yet): `marks` by "moment.touch", `rest` by moment, own words.

    In mine alone.
    """

    needed = "open"
    leaves_trace = False

    about: str = ""
    marks: dict[str, str] = {}
    rest: dict[str, str] = {}
    words: str = ""


class Statement(Moment, tag="touch.statement"):
    """My marks, as my own statement to the other. The newest holds; sharing anew erases the one before."""

    needed = "open"
    leaves_trace = False

    marks: dict[str, str] = {}
    rest: dict[str, str] = {}
    words: str = ""


class HideTouch(Moment, tag="touch.hide"):
    """With somebody (`about`) I want no page about touch, or I want it back (`hidden` false). Stands in mine alone."""

    needed = "newest"

    about: str = ""
    hidden: bool = True

    @property
    def thread(self) -> str:
        """The newest about each holds."""
        return f"{self.kind} {self.about}"


class Invitation(Moment, tag="touch.invitation"):
    """Would you like this: a `touch` of the menu or own words, until a time; then it is gone by itself."""

    leaves_trace = False

    touch: str = ""
    words: str = ""
    until: datetime = EPOCH


class SaidYes(Moment, tag="touch.yes"):
    """Yes to an invitation (`of`)."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""


class NotNow(Moment, tag="touch.not_now"):
    """Not now, to an invitation or a ritual (`of`). Stands in mine alone, and so looks like no answer."""

    needed = "thread"

    of: str = ""


class Ritual(Moment, tag="touch.ritual"):
    """A small ritual that I propose, for a time (`when`: parting, coming home or sleep)."""

    needed = "open"
    leaves_trace = False

    when: str = ""
    words: str = ""

    def is_same(self, other: "Ritual") -> bool:
        """Whether both would do the same at the same time."""
        return self.when == other.when and folded(self.words) == folded(other.words)


class Agreed(Moment, tag="touch.agreed"):
    """Yes to a ritual (`of`): now it is ours."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""


class LetGo(Moment, tag="touch.let_go"):
    """A ritual of ours (`of`) that I let go; either can, at any time."""

    needed = "thread"
    leaves_trace = False
    goes_with = True

    of: str = ""


class RitualHour(Moment, tag="touch.ritual_hour"):
    """When I want to be reminded of a ritual (`of`): `days` (0 is Monday; none: not any more), `minute` of the day.

    Stands in mine alone.
    """

    needed = "thread"
    leaves_trace = False

    of: str = ""
    days: tuple[int, ...] = ()
    minute: int = 0

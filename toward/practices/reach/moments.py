"""How to reach somebody, a word for some hours, and a week looked at for oneself."""

from datetime import date, datetime

import msgspec

from toward.log.moment import EPOCH, Moment


def week(monday: date) -> str:
    """What the thread of a week is called."""
    return f"week {monday}"


class Away(msgspec.Struct, frozen=True, omit_defaults=True):
    """An exception: from one day to another it is different."""

    first: date = date.min
    last: date = date.min
    words: str = ""


class ReachPage(Moment, tag="reach.page"):
    """How to reach me: `usually` ("day.part" in `zone`), exceptions, and four lists, each chosen and in own words."""

    needed = "open"

    zone: str = ""
    usually: tuple[str, ...] = ()
    away: tuple[Away, ...] = ()
    ways: tuple[str, ...] = ()
    ways_own: str = ""
    helps: tuple[str, ...] = ()
    helps_own: str = ""
    hinders: tuple[str, ...] = ()
    hinders_own: str = ""
    signs: tuple[str, ...] = ()
    signs_own: str = ""


class Signal(Moment, tag="reach.signal"):
    """A word for today: I am low, or here for the other (`what`). A new one erases the old.

    Over by itself at `until`; "here" may go without, and lies until it is met.
    """

    leaves_trace = False

    what: str = ""
    words: str = ""
    until: datetime = EPOCH

    @property
    def ends(self) -> datetime | None:
        """When it is over, where its author said so."""
        return None if self.until == EPOCH else self.until


class Week(Moment, tag="reach.week"):
    """How I was with somebody (`about`) in a week (its `monday`): question to 0 to 10. Stands in mine alone."""

    needed = "open"
    leaves_trace = False

    about: str = ""
    monday: date = date.min
    answers: dict[str, int] = {}

    @property
    def thread(self) -> str:
        """All that was said of one week."""
        return week(self.monday)

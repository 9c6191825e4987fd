"""What is said of what the two chose: goals of theirs, each with a next small step."""

from datetime import date

from toward.log.moment import Moment


class Goal(Moment, tag="meaning.goal"):
    """A goal that could be ours: `words`, `why`, and the next small `step`; `who` takes it (an id, or "both"), when."""

    needed = "open"

    words: str = ""
    why: str = ""
    step: str = ""
    who: str = ""
    day: date | None = None


class Turn(Moment, tag="meaning.turn"):
    """What has become of it (`of`); `how`: "done" (its step), "reached", "changed" (it now stands like this)."""

    needed = "thread"
    goes_with = True

    of: str = ""
    how: str = ""
    words: str = ""
    why: str = ""
    step: str = ""
    who: str = ""
    day: date | None = None


class Yes(Moment, tag="meaning.yes"):
    """Yes, it (`of`) is ours. "Not now" never stands in ours."""

    needed = "thread"
    goes_with = True

    of: str = ""

"""How somebody is, and how one thinks that the other is."""

from toward.log.moment import Moment


class CheckIn(Moment, tag="feelings.checkin"):
    """How I am. `words`: ids of feeling words; the place on the map and the six answers are 0 to 10, or left out."""

    needed = "open"

    words: tuple[str, ...] = ()
    pleasant: int | None = None
    stirred: int | None = None
    connected: int | None = None
    understood: int | None = None
    cared: int | None = None
    showed: int | None = None
    tension: int | None = None
    mood: int | None = None
    text: str = ""


class Guess(Moment, tag="feelings.guess"):
    """How I think that somebody (`about`: person id) is today, said before I saw it. Stands in mine alone."""

    about: str = ""
    pleasant: int | None = None
    stirred: int | None = None
    connected: int | None = None


class Looked(Moment, tag="feelings.looked"):
    """I looked at the check-in of somebody (`about`) that day without a guess. In mine; written no more."""

    about: str = ""

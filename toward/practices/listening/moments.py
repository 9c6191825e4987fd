"""What is said around a listening. Its spoken words are nowhere; only turns, and what somebody chose to write."""

from datetime import datetime

from toward.log.moment import Moment

MINUTES = (10, 20, 40)
WAYS = ("together", "apart", "one_phone")


class Offered(Moment, tag="listening.offered"):
    """I offer a listening, now or at a time (`when`).

    `speaks_first`: me or you; `instead_of`: the open offer that it replaces; `of_repair`: the repair that led to it;
    `about`: something that one of the two shared, and what it is about.
    """

    needed = "thread"
    leaves_trace = False

    topic: str = ""
    minutes: int = 20
    how: str = "together"
    when: datetime | None = None
    speaks_first: str = "me"
    from_question: str = ""
    instead_of: str = ""
    of_repair: str = ""
    about: str = ""

    @property
    def thread(self) -> str:
        """It belongs to what it is about, or to the offer that it replaces."""
        return self.of_repair or self.about or self.instead_of or self.id


class Replied(Moment, tag="listening.replied"):
    """A yes to an offer (`of`). Another time is an offer of its own, and "not now" never stands in ours."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    answer: str = "yes"


class Moved(Moment, tag="listening.moved"):
    """One step in a listening (`of`). `step`: how many of its like there were on the page that it was sent from.

    A stop that ends it for both is nobody's.
    """

    needed = "thread"
    leaves_trace = False

    of: str = ""
    move: str = ""
    step: int = 0
    text: str = ""


class Kept(Moment, tag="listening.kept"):
    """One line to keep from a listening (`of`; `topic` as it was), in ours or in mine."""

    needed = "alone"

    of: str = ""
    topic: str = ""
    line: str = ""


class Felt(Moment, tag="listening.felt"):
    """How I came into a listening (`of`), or went out of it (`when`: before or after). Stands in mine."""

    needed = "thread"
    leaves_trace = False

    of: str = ""
    when: str = "before"
    words: tuple[str, ...] = ()


class Rested(Moment, tag="listening.rested"):
    """Not now: an offer (`of`) that I put off. Stands in mine, and the other never learns of it."""

    needed = "thread"
    leaves_trace = False

    of: str = ""


class Practised(Moment, tag="listening.practised"):
    """What I would say back to a written `scene`; with no words, I went on to another. Stands in mine."""

    needed = "open"

    scene: str = ""
    text: str = ""
    words: str = ""

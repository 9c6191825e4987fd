"""What a talk that comes again puts on Today and on the table: the one that runs or is due, one asked, one moved."""

from collections.abc import Iterable
from datetime import timedelta

from toward.log.moment import Moment
from toward.practice.practice import Card
from toward.practice.registry import find
from toward.practice.share import Share
from toward.talks.regular import Talks

SOON = timedelta(minutes=30)


def cards(talks: Talks) -> Iterable[Card]:
    """What waits for the two, or for me."""
    talk, now = talks.next, talks.evening.now
    if talks.running:
        yield _card("running", talks, rank=0, timed=True, of=talks.running.id)
    elif talk and not talks.rests and talk.at - now <= SOON:
        yield _card("time", talks, rank=1, timed=True, of=f"{talk.at:%Y%m%d}")
    if talks.offered and not talks.offered.mine:
        yield _card("asked", talks, rank=20, of=talks.offered.moment.id)


def missed(talks: Talks, line: str) -> Iterable[Card]:
    """That one went by, in a kind line: what is so, and so nothing that vies with what is suggested."""
    if talks.missed and not talks.rests and not talks.running:
        about = {"stands": "missed", "talks": talks, "line": line, "practice": find(talks.of.name)}
        yield Card("new", "talks/card.html", about, since=talks.missed.until, of=f"{talks.missed.day}")


def moved(kind: type[Moment], called: str) -> Share:
    """How one that was moved lies on the other's table."""
    return Share(kind, "talks/moved_head.html", "talks/moved_body.html", ("tap",), "moved", called=called)


def _card(stands: str, talks: Talks, *, rank: int, of: str, timed: bool = False) -> Card:
    about = {"stands": stands, "talks": talks, "practice": find(talks.of.name)}
    return Card("waits", "talks/card.html", about, rank, timed=timed, of=f"{of} {stands}")

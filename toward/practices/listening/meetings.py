"""What a listening asks of what led to it: a repair, or a question that was kept for a talk."""

from dataclasses import dataclass

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.me.me import Me
from toward.practice.meeting import Meeting
from toward.practices.listening.moments import Offered
from toward.practices.listening.turns import Session


@dataclass(frozen=True)
class Opening:
    """What somebody chose to show, and how it is shown."""

    moment: Moment
    template: str


@dataclass(frozen=True)
class Waits:
    """A repair that an ended listening leads back to. `is_apart`: it has not gone on by itself."""

    address: str
    is_apart: bool


@dataclass(frozen=True)
class Topic:
    """Something that was kept for a talk. `done`: where to say that it was talked about."""

    id: str
    text: str
    done: str


@Meeting
def checked(_: Me, offer: Offered, /) -> Offered:
    """The offer, which belongs to a repair only where the two have opened in it and are to listen."""
    return offer.again(of_repair="")


@Meeting
def openings(_: Me, _session: Session, /) -> list[Opening]:
    """Whose opening a phone shows now."""
    return []


@Meeting
def waits(_: Me, _session: Session, /) -> Waits | None:
    """The repair that an ended listening leads back to."""
    return None


@Meeting
def lead_on(_: Me, _bond: Ours, _session: Session, /) -> None:
    """Let the repair go on where both were heard."""


@Meeting
def to_talk(_: Evening, /) -> list[Topic]:
    """What somebody kept for a talk."""
    return []

"""What a repair asks of listening, of what was written alone before it, and of small repairs."""

from dataclasses import dataclass

from toward.me.evening import Evening
from toward.practice.meeting import Meeting


@dataclass(frozen=True)
class Talk:
    """A listening that stands for a repair, or else the last that was begun."""

    address: str
    by: str
    phase: str
    running: bool
    put_off: bool

    @property
    def stands(self) -> bool:
        """Whether it is offered, agreed on or running, and I have not put it off."""
        return self.phase != "ended" and not (self.phase == "offered" and self.put_off)


@Meeting
def latest(_: Evening, _repair: str, /) -> Talk | None:
    """What has become of listening to each other in this repair."""
    return None


@Meeting
def to_listen(_: str, /) -> str:
    """Where a listening is offered that this repair leads to."""
    return ""


@dataclass(frozen=True)
class Piece:
    """Something that I wrote alone, and could show."""

    name: str
    title: str
    text: str


@Meeting
def written(_: Evening, _bond: str, /) -> list[Piece]:
    """What I have written for the repair that runs, or for one to come."""
    return []


@Meeting
def to_write(*, on: str = "") -> str:
    """Where one writes alone: at the first step that is empty, or `on` one of them."""
    return ""


@Meeting
def rules() -> str:
    """Where a phone gets the rules by which words are marked that may sound like blame."""
    return ""


@Meeting
def to_view() -> str:
    """Where a quarrel is seen with other eyes."""
    return ""


@Meeting
def to_small() -> str:
    """Where one says something small."""
    return ""

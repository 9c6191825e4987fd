"""What a repair asks of the practice in which the two listen to each other."""

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

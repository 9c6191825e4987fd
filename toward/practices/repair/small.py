"""Small repairs: one line, and a warm one back."""

from dataclasses import dataclass

from toward.me.evening import Evening
from toward.practices.repair.moments import SmallMet, SmallRead, SmallSaid


@dataclass(frozen=True)
class Small:
    """A small repair, what came back, and whether I have put it away."""

    said: SmallSaid
    answers: tuple[SmallMet, ...]
    read: bool
    mine: bool

    @property
    def waits(self) -> bool:
        """Whether it is there for me to answer."""
        return not (self.mine or self.answers or self.read)

    @property
    def asks_for_time(self) -> bool:
        """Whether the last word was a kind "not yet"."""
        return bool(self.answers) and self.answers[-1].time


def smalls(evening: Evening) -> list[Small]:
    """Newest first."""
    read = {m.of for m in evening.mine if isinstance(m, SmallRead)}
    answers = [m for m in evening.ours if isinstance(m, SmallMet)]
    return [
        Small(m, tuple(a for a in answers if a.of == m.id and a.by != m.by), m.id in read, m.by == evening.me)
        for m in reversed(evening.ours)
        if isinstance(m, SmallSaid)
    ]

"""Small repairs: one line, and a warm one back."""

from collections.abc import Iterable
from dataclasses import dataclass

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.small_repairs.moments import SmallMet, SmallRead, SmallSaid


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


def tell(evening: Evening) -> list[Small]:
    """Newest first."""
    read = {m.of for m in evening.mine if isinstance(m, SmallRead)}
    answers = [m for m in evening.ours if isinstance(m, SmallMet)]
    return [
        Small(m, tuple(a for a in answers if a.of == m.id and a.by != m.by), m.id in read, m.by == evening.me)
        for m in reversed(evening.ours)
        if isinstance(m, SmallSaid)
    ]


def cards(evening: Evening) -> Iterable[Card]:
    """What is there to be met, and what came back."""
    for small in evening.story(tell) if evening.other else ():
        if small.waits:
            yield Card("waits", "small_repairs/card.html", {"one": small}, rank=8)
        elif small.mine and small.answers and not small.read:
            yield Card("new", "small_repairs/answered_card.html", {"one": small}, rank=8)

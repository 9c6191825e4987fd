"""Small repairs: one line, and a warm one back."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.small_repairs.moments import SmallMet, SmallRead, SmallSaid


@dataclass(frozen=True)
class Story:
    """All of them, seen by one of the two."""

    evening: Evening

    @property
    def said(self) -> list[SmallSaid]:
        """Lately, newest first."""
        return self.evening.lately(m for m in self.evening.ours if isinstance(m, SmallSaid))[::-1]

    @cached_property
    def answers(self) -> dict[str, list[SmallMet]]:
        """Those of old, from before all practices had the same ones, by what they answer."""
        found: dict[str, list[SmallMet]] = defaultdict(list)
        for m in self.evening.ours:
            if isinstance(m, SmallMet):
                found[m.of].append(m)
        return found

    @cached_property
    def read(self) -> set[str]:
        """What I had put away, or read, by the word of old."""
        return {m.of for m in self.evening.mine if isinstance(m, SmallRead)}


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    return Story(evening)


def answered(m: Moment, evening: Evening) -> bool:
    """Whether I had answered it before it lay on a table."""
    return any(one.by == evening.me for one in evening.story(tell).answers.get(m.id, ()))


def read(m: Moment, evening: Evening) -> bool:
    """Whether I had read an answer of old."""
    return isinstance(m, SmallMet) and m.of in evening.story(tell).read

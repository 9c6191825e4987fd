"""What fears amount to, for the one who has them: words and months, and nothing that could be added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from toward.me.evening import Evening
from toward.practices.fears.moments import Came, Fear, Practised, Sentence


@dataclass(frozen=True)
class Month:
    """A month, by its first day, and what happened in it; newest first."""

    first: date
    lines: list[Came]


@dataclass(frozen=True, repr=False)
class Story:
    """All of it, seen by the one it belongs to."""

    evening: Evening

    @cached_property
    def fears(self) -> list[Fear]:
        """What I named, the newest first."""
        return [m for m in reversed(self.evening.mine) if isinstance(m, Fear)]

    @cached_property
    def came(self) -> list[Came]:
        """Each time that I wrote down lately, of the fears that still stand."""
        standing = {fear.id for fear in self.fears}
        return [m for m in self.lately if m.of in standing]

    @cached_property
    def lately(self) -> list[Came]:
        """The same, of whatever fear."""
        return self.evening.lately(m for m in self.evening.mine if isinstance(m, Came))[::-1]

    @property
    def practised(self) -> list[Practised]:
        """What I practised lately, the newest first."""
        return self.evening.lately(m for m in self.evening.mine if isinstance(m, Practised))[::-1]

    @property
    def sentences(self) -> list[Sentence]:
        """What I told the other, and what stands."""
        return [m for m in self.evening.ours if isinstance(m, Sentence) and m.by == self.evening.me]

    @property
    def told(self) -> list[Sentence]:
        """What either told the other lately, the newest first."""
        return self.evening.lately(m for m in self.evening.ours if isinstance(m, Sentence))[::-1]

    @property
    def months(self) -> list[Month]:
        """Month by month."""
        return self._by_month(self.came)

    def fear(self, id: str) -> Fear | None:
        """One fear, by id."""
        return next((m for m in self.fears if m.id == id), None)

    def of(self, fear: str) -> list[Month]:
        """Month by month, for one fear."""
        return self._by_month([m for m in self.came if m.of == fear])

    def name_of(self, fear: str) -> str:
        """How I call it."""
        found = self.fear(fear)
        return found.name if found else ""

    def _by_month(self, came: Iterable[Came]) -> list[Month]:
        newest = sorted(came, key=self._month, reverse=True)
        return [Month(first, list(lines)) for first, lines in groupby(newest, key=self._month)]

    def _month(self, moment: Came) -> date:
        return moment.at.astimezone(self.evening.now.tzinfo).date().replace(day=1)


def still_open(evening: Evening) -> Iterable[str]:
    """A fear stands until it is taken back."""
    return [fear.id for fear in evening.story(Story).fears]

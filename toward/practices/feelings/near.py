"""How near a guess came, in words and in which direction; never a number that could be added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot
from typing import Literal

from toward.practices.feelings.moments import CheckIn, Guess

Nearness = Literal["very near", "near", "some way off", "far off"]
ALIKE = 1
STEPS: tuple[tuple[float, Nearness], ...] = ((1.5, "very near"), (3, "near"), (5.5, "some way off"))


@dataclass(frozen=True)
class Comparison:
    """A guess of mine beside what the other shared that day."""

    guess: Guess
    told: CheckIn

    @property
    def place(self) -> Nearness | None:
        """How near the place was; None where either left it out."""
        gaps = list(_gaps(self.guess, self.told, ("pleasant", "stirred")))
        return _nearness(hypot(*gaps)) if gaps else None

    @property
    def connected(self) -> Nearness | None:
        """How near "connected" was; None where either left it out."""
        gaps = list(_gaps(self.guess, self.told, ("connected",)))
        return _nearness(abs(gaps[0])) if gaps else None

    @property
    def is_empty(self) -> bool:
        """Whether the two have nothing in common to compare."""
        return self.place is None and self.connected is None

    @property
    def ways(self) -> list[str]:
        """In which directions it was otherwise, such as "more pleasant"."""
        return [way for field in _WAYS if (way := self._way(field))]

    def _way(self, field: str) -> str:
        gap = next(iter(_gaps(self.guess, self.told, (field,))), 0)
        more, less = _WAYS[field]
        return "" if abs(gap) <= ALIKE else more if gap > 0 else less


_WAYS = {
    "pleasant": ("more pleasant", "less pleasant"),
    "stirred": ("more stirred", "quieter"),
    "connected": ("more connected", "less connected"),
}


def _gaps(guess: Guess, told: CheckIn, fields: Iterable[str]) -> Iterable[int]:
    for field in fields:
        thought, said = getattr(guess, field), getattr(told, field)
        if thought is not None and said is not None:
            yield said - thought


def _nearness(distance: float) -> Nearness:
    return next((word for limit, word in STEPS if distance <= limit), "far off")

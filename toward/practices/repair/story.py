"""What the moves of two people amount to: one repair that runs, those behind it, and what is mine alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from toward.log.moment import Moment
from toward.practices.practice import Evening
from toward.practices.repair.moments import CheckNote, Nodded, Noted, NotThisTime, Reappraised, Started
from toward.practices.repair.path import Move, Repair
from toward.practices.repair.small import Small, smalls

THIRD_OF_A_YEAR = timedelta(days=120)


@dataclass(frozen=True)
class Story:
    """All repairs of a bond, as one of the two can know them."""

    evening: Evening
    bond: str = ""

    @property
    def me(self) -> str:
        """Who reads."""
        return self.evening.me

    @property
    def now(self) -> datetime:
        """The time it is told at."""
        return self.evening.now

    @cached_property
    def repairs(self) -> list[Repair]:
        """Every repair, in the order they began."""
        return told(self.evening.ours, (self.me, self.evening.other))

    @property
    def running(self) -> Repair | None:
        """The one that runs; there is one at a time."""
        last = self.repairs[-1] if self.repairs else None
        return last if last and not last.over else None

    @property
    def phase(self) -> str:
        """Where the running one stands, or ""."""
        return self.running.phase(self.now) if self.running else ""

    @property
    def past(self) -> list[Repair]:
        """Those behind us in which something was said, newest first."""
        return [one for one in reversed(self.repairs) if one.over and (one.openings or one.owned or one.all_agreed)]

    @property
    def agreed(self) -> list[Repair]:
        """Those in which something was agreed, newest first."""
        return [one for one in reversed(self.repairs) if one.all_agreed]

    def find(self, id: str) -> Repair | None:
        """One repair by id."""
        return next((one for one in self.repairs if one.id == id), None)

    @property
    def note(self) -> Noted | None:
        """What I have written alone for the running repair, or for one to come."""
        of = self.running.id if self.running else ""
        found = [m for m in self.evening.mine if isinstance(m, Noted) and m.bond == self.bond and m.of in (of, "")]
        return next((m for m in reversed(found) if m.of == of), found[-1] if found else None)

    @property
    def my_opening(self) -> bool:
        """Whether mine is shared in the running repair."""
        return bool(self.running and self.me in self.running.openings)

    def nodded(self, step: str) -> bool:
        """Whether I have said that I go on from this step; the other's word may still be to come."""
        one = self.running
        return one is not None and any(
            isinstance(m, Nodded) and (m.of, m.step, m.turn) == (one.id, step, one.turn) for m in self.evening.mine
        )

    @property
    def check_note(self) -> CheckNote | None:
        """What I said on this look back, while it waits."""
        one = self.running
        notes = [m for m in self.evening.mine if isinstance(m, CheckNote) and one and (m.of, m.turn) == (one.id, one.turn)]
        return notes[-1] if notes else None

    @cached_property
    def small(self) -> list[Small]:
        """The small repairs, newest first."""
        return smalls(self.evening)

    @property
    def reappraised(self) -> list[Reappraised]:
        """What I wrote in seven minutes, newest first."""
        return [m for m in reversed(self.evening.mine) if isinstance(m, Reappraised)]

    @property
    def offers_reappraisal(self) -> bool:
        """Three times a year."""
        told = [m.at for m in self.evening.mine if isinstance(m, Reappraised | NotThisTime)]
        return not told or self.now - max(told) >= THIRD_OF_A_YEAR


def story(evening: Evening, bond: str = "") -> Story:
    """Tell it from mine and ours; `bond` tells which of my notes belong here."""
    return Story(evening, bond)


def told(ours: Sequence[Moment], members: tuple[str, str]) -> list[Repair]:
    """Fold the log. A second beginning while one runs is the same repair: both pressed at once."""
    repairs: dict[str, Repair] = {}
    running: Repair | None = None
    for moment in sorted(ours, key=lambda m: m.seq):
        if isinstance(moment, Started):
            running = running if running and not running.over else Repair(moment, members, turn=moment.seq)
            repairs[moment.id] = running
        elif isinstance(moment, Move) and moment.of in repairs:
            repairs[moment.of].take(moment)
    return list(_each_once(repairs.values()))


def _each_once(repairs: Iterable[Repair]) -> Iterable[Repair]:
    return {one.id: one for one in repairs}.values()

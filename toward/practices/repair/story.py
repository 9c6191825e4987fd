"""What the moves of two people amount to: one repair that runs, those behind it, and what is mine alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from toward.log.moment import Moment, TakenBack
from toward.me.evening import Evening
from toward.practice import slots
from toward.practices.repair.moments import (
    AgreedTo,
    Checked,
    CheckNote,
    Nodded,
    Onward,
    Opening,
    OwnPart,
    ReadySaid,
    Started,
)
from toward.practices.repair.path import STEP_OF, Move, Repair


@dataclass(frozen=True)
class Story:
    """All repairs of a bond, as one of the two can know them."""

    evening: Evening

    @property
    def me(self) -> str:
        """Who reads."""
        return self.evening.me

    @property
    def now(self) -> datetime:
        """The time it is told at."""
        return self.evening.now

    @cached_property
    def _by_id(self) -> dict[str, Repair]:
        return told(self.evening.ours, (self.me, self.evening.other))

    @cached_property
    def repairs(self) -> list[Repair]:
        """Every repair, in the order they began."""
        return list({one.id: one for one in self._by_id.values()}.values())

    @property
    def running(self) -> Repair | None:
        """The one that asks something of us now; a new one begins only when there is none."""
        return next((one for one in reversed(self.repairs) if one.open), None)

    @property
    def my_opening(self) -> bool:
        """Whether mine is shared in the running repair."""
        return bool(self.running and self.me in self.running.openings)

    @property
    def under_way(self) -> list[Repair]:
        """All that are not over: the running one first, then those with a day to look back."""
        return [one for one in reversed(self.repairs) if not one.over]

    @cached_property
    def lately(self) -> list[Repair]:
        """Those that were under way lately, or are, newest first."""
        lately = {one.id for one in self.evening.lately(self.repairs, lambda one: (one.last or one.started).at)}
        return [one for one in reversed(self.repairs) if one.id in lately or not one.over]

    @property
    def past(self) -> list[Repair]:
        """Those behind us in which something was said."""
        return [one for one in self.lately if one.over and (one.openings or one.owned or one.all_agreed)]

    @property
    def agreed(self) -> list[Repair]:
        """Those in which something was agreed."""
        return [one for one in self.lately if one.all_agreed]

    @property
    def still_open(self) -> list[str]:
        """What is not over; where both began at once, it goes by two ids."""
        return [id for id, one in self._by_id.items() if not one.over]

    def find(self, id: str) -> Repair | None:
        """One repair by id."""
        return self._by_id.get(id)

    def ready_said(self, one: Repair) -> ReadySaid | None:
        """That I have said to the other that I am ready."""
        return slots.told(self.evening, ReadySaid, one.place, self.me)

    @cached_property
    def onward(self) -> dict[str, int]:
        """Where both had last gone on from what each owned, by repair."""
        moves = (m for m in self.evening.ours if isinstance(m, Onward | AgreedTo | Checked))
        return {m.of: m.seq for m in moves if not isinstance(m, Onward) or m.step in ("owned", "close")}

    def nodded(self, one: Repair, step: str) -> bool:
        """Whether I have said that I go on from this step; the other's word may still be to come."""
        said = [(m.of, m.step, m.turn) for m in self.evening.mine if isinstance(m, Nodded)]
        return (one.id, step, one.turn) in said

    def said(self, one: Repair) -> bool:
        """Whether mine is in, for the step at which it stands: what both say apart, an opening, or a look back."""
        phase = one.phase(self.now)
        if phase in ("trying", "checking"):
            return self.check_note(one) is not None
        return self.me in one.openings if phase == "apart" else self.nodded(one, STEP_OF.get(phase, ""))

    def stands(self, one: Repair) -> str:
        """How it stands for me: its phase, and that mine is in, or whose words are there."""
        phase, last = one.phase(self.now), one.owned[-1:] if one.step == "owning" else [one.stands]
        if self.said(one):
            return f"{phase} said"
        of = next((m.by for m in last if m), "") if phase in ("owning", "change") else ""
        return f"{phase} {'mine' if of == self.me else 'theirs'}" if of else phase

    def check_note(self, one: Repair) -> CheckNote | None:
        """What I said on this look back, while it waits."""
        notes = [m for m in self.evening.mine if isinstance(m, CheckNote)]
        return next((m for m in reversed(notes) if (m.of, m.turn) == (one.id, one.turn)), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    return Story(evening)


def still_open(evening: Evening) -> Iterable[str]:
    """A repair that is under way, with the day on which both look back."""
    return evening.story(tell).still_open


def gone_on(m: Moment, evening: Evening) -> bool:
    """Whether both have gone on since from what one of the two owned."""
    return isinstance(m, OwnPart) and evening.story(tell).onward.get(m.of, 0) > m.seq


def not_heard(m: Moment, evening: Evening) -> bool:
    """Whether it has words to read, and is still to be listened to: an old complaint lies on nobody's Today."""
    return not (isinstance(m, Opening) and m.aloud) and not listened(m, evening)


def listened(m: Moment, evening: Evening) -> bool:
    """Whether the two have gone on since from what each opened with."""
    one = evening.story(tell).find(getattr(m, "of", ""))
    return one is None or one.step != "apart"


def ready_waits(m: Moment, evening: Evening) -> bool:
    """Whether the other, who says that theirs is in, still waits for mine."""
    story = evening.story(tell)
    waits = (one.place for one in story.under_way if not story.said(one))
    return isinstance(m, ReadySaid) and m.of in waits


def _begun(first: Started, members: tuple[str, str], erased: frozenset[str]) -> Repair:
    return Repair(first, members, turn=first.seq, erased=erased)


def told(ours: Sequence[Moment], members: tuple[str, str]) -> dict[str, Repair]:
    """Fold the log. A second beginning while one is open is the same repair: both pressed at once."""
    repairs: dict[str, Repair] = {}
    running: Repair | None = None
    erased = frozenset(m.of for m in ours if isinstance(m, TakenBack) and m.what == "repair.proposed")
    for moment in sorted(ours, key=lambda m: m.seq):
        if isinstance(moment, Started):
            running = running if running and running.open else _begun(moment, members, erased)
            repairs[moment.id] = running
        elif isinstance(moment, Move) and moment.of in repairs:
            repairs[moment.of].take(moment)
    return repairs

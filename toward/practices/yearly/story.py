"""What the yearly talk amounts to: its day, what it is about, the one that runs, and the page of each year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import zip_longest

from toward.bond.moments import Begun as BondBegun
from toward.fields.times import zone_of
from toward.me.evening import Evening
from toward.practice import slots
from toward.practices.yearly import moments
from toward.practices.yearly.moments import Choosing, Chosen, Line, MineIsIn, Rested
from toward.practices.yearly.times import A_YEAR, YEARLY, free_saturday
from toward.talks.regular import Held, Regular, Talks, talks

TALK = Regular("yearly", YEARLY, lambda begun: begun.prompts, moments)
ABOUT, MOST = 6, 8  # so many questions are an evening, and so many one of the two can choose
MONTHS, NOT_SOON = timedelta(days=90), timedelta(days=180)
LEFT, BACK = timedelta(days=60), timedelta(days=14)


@dataclass(frozen=True)
class Story:
    """All of it, seen by one of the two."""

    talks: Talks

    @property
    def evening(self) -> Evening:
        """What it is told from."""
        return self.talks.evening

    @cached_property
    def chosen(self) -> list[Chosen]:
        """What was chosen for each talk, oldest first."""
        return [m for m in self.evening.ours if isinstance(m, Chosen)]

    @property
    def ready(self) -> Chosen | None:
        """What both have chosen for the talk that comes."""
        last = self.chosen[-1] if self.chosen else None
        return last if last and not any(one.begun.seq > last.seq for one in self.talks.held) else None

    @property
    def draft(self) -> Choosing:
        """What I would like to talk about, the next time."""
        return slots.draft(self.evening, Choosing(slot=f"choice:{len(self.chosen) + 1}"))

    def told(self, slot: str) -> MineIsIn | None:
        """That I have said that mine is in."""
        return slots.told(self.evening, MineIsIn, slot, self.evening.me)

    @property
    def stopped(self) -> Held | None:
        """The newest talk, where it was left in the middle of it: it lies there for two months."""
        last, now = self.talks.last, self.evening.now
        left = last and not (last.done or self.talks.running) and last.at and now - last.since < LEFT
        return last if left else None

    @property
    def proposed(self) -> datetime | None:
        """A day for the talk that went by."""
        missed, time = self.talks.missed, self.talks.time
        return free_saturday(missed.at, self.evening.now, zone_of(time.moment.zone)) if missed and time else None

    @property
    def back(self) -> Held | None:
        """The page of a year ago, in its two weeks, unless I said "not now" to it."""
        ago = (one for one in self.talks.pages if A_YEAR <= self.evening.now - one.begun.at < A_YEAR + BACK)
        return next((one for one in ago if not self._rested(one.id)), None)

    @property
    def fits(self) -> bool:
        """Whether a day is worth offering: the two are here for some months, and have none, nor had a talk lately."""
        began = next((m.at for m in self.evening.ours if isinstance(m, BondBegun)), self.evening.now)
        last = self.talks.last
        away = self._rested("") or (last is not None and self.evening.now - last.begun.at < A_YEAR - MONTHS)
        none = not (self.talks.time or self.talks.offered or self.talks.running or self.stopped)
        return none and not away and self.evening.now - began >= MONTHS

    def _rested(self, of: str) -> bool:
        said = (m for m in self.evening.mine if isinstance(m, Rested) and m.of == of)
        return any(self.evening.now - m.at < NOT_SOON for m in said)

    def before(self, held: Held) -> Held | None:
        """The page of the year before one."""
        return next((one for one in self.talks.pages if one.begun.at < held.begun.at and one is not held), None)

    def year_before(self, held: Held, part: str) -> tuple[Held, Line] | None:
        """What was kept of a question the last time that it was one."""
        ago = [one for one in self.talks.pages if one.begun.at < held.begun.at]
        return next(((one, line) for one in ago for at, line in sentences(one) if at == part), None)


def sentences(held: Held) -> list[tuple[str, Line]]:
    """One sentence to each question, which both keep; where there are two, the one kept last."""
    lines = {one.id: one for one in held.lines}
    found = {lines[id].part: lines[id] for id in held.kept}
    return [(part, found[part]) for part in held.parts if part in found]


def aloud(held: Held) -> list[str]:
    """The questions that were talked about, and of which no sentence is kept."""
    kept, said = dict(sentences(held)), {m.aloud for m in held.steps}
    return [part for part in held.parts if part in said and part not in kept]


def merged(one: Iterable[str], two: Iterable[str]) -> tuple[str, ...]:
    """Of two lists what an evening takes: what both chose, and then of each in turn."""
    a, b = list(dict.fromkeys(one)), list(dict.fromkeys(two))
    both = sorted(set(a) & set(b), key=lambda id: a.index(id) + b.index(id))
    turns = [id for pair in zip_longest(a, b) for id in pair if id and id not in both]
    return tuple([*both, *dict.fromkeys(turns)][: max(ABOUT, len(both))])


def told(evening: Evening) -> Talks:
    """The talks, told from mine and ours."""
    return talks(evening, TALK)


def tell(evening: Evening) -> Story:
    """Those, and what is around them."""
    return Story(evening.story(told))


def still_open(evening: Evening) -> Iterable[str]:
    """The day that stands, or is asked; the talks of the last two years, which come back; that mine is in."""
    story = evening.story(tell)
    yield from story.talks.open()
    yield from (one.id for one in story.talks.held if evening.now - one.begun.at < A_YEAR * 2)
    yield from (m.of for m in evening.ours if isinstance(m, MineIsIn))

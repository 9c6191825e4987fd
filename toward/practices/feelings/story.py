"""What check-ins and guesses amount to, seen by one of the two."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from operator import attrgetter

from toward.insight.charts import Reading
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.moments import Met
from toward.practices.feelings.moments import CheckIn, Guess, Looked
from toward.practices.feelings.near import Comparison

LINES = ("mood", "connected", "understood", "cared", "showed", "tension")


@dataclass(frozen=True)
class Kept:
    """A check-in, and whose log it stands in: mine, or ours."""

    moment: CheckIn
    whose: str


@dataclass(frozen=True)
class Story:
    """All of it on one evening. A day is a day in the reader's zone."""

    evening: Evening

    def at(self, moment: Moment) -> datetime:
        """When it was said, in the reader's zone."""
        return moment.at.astimezone(self.evening.now.tzinfo)

    @property
    def today(self) -> date:
        """The reader's day."""
        return self.evening.now.date()

    def _on(self, day: date, moments: Iterable[Moment]) -> list[Moment]:
        return [m for m in moments if self.at(m).date() == day]

    @cached_property
    def own(self) -> list[Kept]:
        """My check-ins, kept and shared, oldest first."""
        kept = [Kept(m, "mine") for m in self.evening.mine if isinstance(m, CheckIn)]
        shared = [Kept(m, "ours") for m in self.evening.ours if isinstance(m, CheckIn) and m.by == self.evening.me]
        return sorted(kept + shared, key=lambda one: one.moment.at)

    @cached_property
    def own_today(self) -> list[Kept]:
        """Mine of today, newest first."""
        return [one for one in reversed(self.own) if self.at(one.moment).date() == self.today]

    @cached_property
    def _theirs(self) -> list[CheckIn]:
        other = self.evening.other
        return [m for m in self.evening.ours if isinstance(m, CheckIn) and other and m.by == other]

    @cached_property
    def every(self) -> list[Kept]:
        """What both said lately, newest first; what waits behind a guess is closed still."""
        theirs = [Kept(m, "ours") for m in self._theirs]
        told = sorted(self.own + theirs, key=lambda one: one.moment.at)
        few = len(self.evening.lately(one.moment for one in told))
        return told[len(told) - few :][::-1]

    @cached_property
    def _guesses(self) -> list[Guess | Looked]:
        """What I guessed, or that I looked without, by the word of old; oldest first."""
        about = self.evening.other
        return [m for m in self.evening.mine if isinstance(m, Guess | Looked) and about and m.about == about]

    @cached_property
    def _opened(self) -> dict[str, Met]:
        """What of theirs I have opened, by its id."""
        theirs = {m.id for m in self._theirs}
        return {m.of: m for m in reversed(self.evening.mine) if isinstance(m, Met) and m.of in theirs}

    @cached_property
    def _marks(self) -> list[Moment]:
        """What I guessed, and what I opened on its own day: after that, no guess at that day counts."""
        day = {m.id: self.at(m).date() for m in self._theirs}
        return [*self._guesses, *(m for m in self._opened.values() if self.at(m).date() == day[m.of])]

    def looked(self, moment: CheckIn) -> bool:
        """Whether I guessed at a check-in of theirs, or looked, on its day and when it was there."""
        after = bisect_left(self._guesses, moment.at, key=attrgetter("at"))
        return bool(self._on(self.at(moment).date(), self._guesses[after : after + 1]))

    def _seen(self, moment: CheckIn) -> bool:
        return moment.id in self._opened or self.looked(moment)

    @cached_property
    def hidden(self) -> list[CheckIn]:
        """What the other shared today, when I have neither guessed nor opened any of it; newest first."""
        if self._on(self.today, self._marks):
            return []
        return [m for m in reversed(self._theirs) if self.at(m).date() == self.today]

    def hides(self, moment: Moment) -> bool:
        """Whether a check-in waits behind the offer to guess."""
        return self.at(moment).date() == self.today and moment.id in {m.id for m in self.hidden}

    @cached_property
    def theirs(self) -> list[CheckIn]:
        """What the other shared and I may see, oldest first."""
        return [m for m in self._theirs if not self.hides(m)]

    @cached_property
    def theirs_today(self) -> list[CheckIn]:
        """What I may see of today, newest first."""
        return [m for m in reversed(self.theirs) if self.at(m).date() == self.today]

    @property
    def may_guess(self) -> bool:
        """Only while nothing of theirs is in sight today."""
        return bool(self.evening.other) and not self.theirs_today

    @property
    def guess(self) -> Guess | None:
        """My guess of today, if it was made in time."""
        return self._guess_of(self.today)

    @property
    def comparison(self) -> Comparison | None:
        """Today's guess beside what they shared today; else yesterday's, for who reads in the morning."""
        return self._compared(self.today) or self._compared(self.today - timedelta(days=1))

    def _compared(self, day: date) -> Comparison | None:
        guess = self._guess_of(day)
        story = self._told(day, guess) if guess else None
        return Comparison(guess, story) if guess and story and self._seen(story) else None

    def _guess_of(self, day: date) -> Guess | None:
        """The last guess of a day that was made before anything of theirs was in sight."""
        marks = sorted(self._on(day, self._marks), key=lambda m: m.at)
        shared = [m.at for m in self._on(day, self._theirs)]
        in_time = [
            mark
            for nth, mark in enumerate(marks)
            if isinstance(mark, Guess) and (nth == 0 or not any(at < mark.at for at in shared))
        ]
        return in_time[-1] if in_time else None

    def _told(self, day: date, guess: Guess) -> CheckIn | None:
        """What a guess is about: the newest that stood unseen when I guessed, else the first after it."""
        story = [m for m in self._theirs if self.at(m).date() == day]
        before = [m for m in story if m.at <= guess.at]
        return before[-1] if before else next(iter(story), None)

    def readings(self, line: str) -> list[tuple[str, Sequence[Reading]]]:
        """One line of the chart for each: mine with what I kept to myself, theirs with what they shared."""
        kept = self._readings(line, [one.moment for one in self.own])
        said: list[tuple[str, Sequence[Reading]]] = [(self.evening.me, kept)]
        if self.evening.other:
            said.append((self.evening.other, self._readings(line, self.theirs)))
        return said

    def _readings(self, line: str, moments: Iterable[CheckIn]) -> list[Reading]:
        return [Reading(self.at(m), getattr(m, line)) for m in moments if getattr(m, line) is not None]

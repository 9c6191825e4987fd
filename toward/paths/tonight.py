"""Tonight: a few minutes for the two, one thing at a time, and then it is enough. Pure.

What has a time, how one is, what the other laid on the table, today's question, at most three things of before, one
small thing that fits, a line.
It is told from ours and the reader's own mine. Every step can be left out, and nothing comes twice running while there
is another.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from toward.fields.times import DAY_BEGINS, day_of
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.paths.moments import Enough, Passed, Tonight
from toward.paths.order import Entry
from toward.paths.put_off import PUT_OFF
from toward.paths.small import in_turn, put_off
from toward.paths.steps import Step, is_mood, of_bring, of_thing, one_mood, rows
from toward.paths.today import QUESTION, every_card
from toward.paths.weight import ECHO, is_line, together, weight
from toward.practice import content
from toward.practice.moments import Answered
from toward.practice.practice import Bring
from toward.practice.registry import practices, quiet, table
from toward.practice.table import Thing

BEGINS = 18  # o'clock, where one is
PLACES = ("now", "feel", "table", "question", "small")
MOST = 120  # signs of a key
A_FEW, TWO = 3, 2
PATIENCE = timedelta(days=4)
ALL = "everything"  # in the place of a step: all of it, as it lies


@dataclass(frozen=True)
class Night:
    """One evening, as far as it has come."""

    evening: Evening

    @cached_property
    def begun(self) -> Tonight | None:
        """What I began tonight."""
        return next((m for m in self._begun if self._is_of_tonight(m)), None)

    def _is_of_tonight(self, m: Moment) -> bool:
        zone = self.evening.now.tzinfo
        return day_of(m.at, zone) == day_of(self.evening.now, zone)

    @cached_property
    def _begun(self) -> list[Tonight]:
        begun = (m for m in reversed(self.evening.mine) if isinstance(m, Tonight))
        return [m for m in begun if m.other == self.evening.other]

    @cached_property
    def over(self) -> Enough | None:
        """That it was enough."""
        ends = (m for m in reversed(self.evening.mine) if isinstance(m, Enough))
        return next((m for m in ends if self.begun and m.of == self.begun.id), None)

    @property
    def running(self) -> bool:
        """Whether it goes on."""
        return self.begun is not None and self.over is None

    @property
    def offered(self) -> bool:
        """Whether Today offers it: in the evening, to whoever is with somebody and has not had it."""
        wanted, evening = self.evening.wishes.leads and not self.aside, is_evening(self.evening.now)
        return bool(self.evening.other) and wanted and (self.running or (evening and self.begun is None))

    @property
    def aside(self) -> bool:
        """Whether I chose, tonight, to have everything as it lies."""
        return any(m.step == ALL and not m.of and self._is_of_tonight(m) for m in self._marks)

    def is_news(self, one: Entry) -> bool:
        """Whether it was not there yet when it was enough."""
        if self.over is None or one.seq:
            return self.over is None or one.seq > self.over.upto
        return bool(self._came and one.since and one.since >= self._came)

    @cached_property
    def _came(self) -> datetime | None:
        """When the first came of what I did not say myself since it was enough."""
        upto, me = self.over.upto if self.over else 0, self.evening.me
        came = [
            m.reworded if m.seq <= upto < m.reworded_seq else m.at
            for m in self.evening.ours
            if m.by != me and m.last_seq > upto
        ]
        return min((at for at in came if at), default=None)

    @cached_property
    def _marks(self) -> list[Passed]:
        return [m for m in self.evening.mine if isinstance(m, Passed)]

    @cached_property
    def _here(self) -> list[Passed]:
        """Those of evenings with whom I am here."""
        begun = {m.id for m in self._begun}
        return [m for m in self._marks if m.of in begun]

    @cached_property
    def _passed(self) -> set[str]:
        of = self.begun.id if self.begun else ""
        return {m.step for m in self._marks if m.of == of}

    @property
    def step(self) -> Step | None:
        """What comes now; nothing where all of it lies behind me."""
        return next((one for one in self._steps() if one.key not in self._passed), None)

    def _steps(self) -> Iterable[Step]:
        yield from self._waiting
        yield from (of_bring(one) for one in self._brings if one.place == "feel")
        steps = [step for one in self._lying if (step := of_thing(one)).key not in self._passed]
        room = self._room if self.is_short else len(steps)
        new, old = (one_mood([one for one in steps if self._is_old(one.key) is old]) for old in (False, True))
        yield from rows(self._fair(new, room))
        if not any(step.startswith("question ") for step in self._passed):
            yield from (of_bring(one) for one in self._brings if one.place == "question")
        had = sum(step.startswith("table ") and self._is_old(step) for step in self._passed)
        yield from rows(old[: min(max(A_FEW - had, 0), room)])
        if not (self.evening.story(quiet) or self._full or any(step.startswith("small ") for step in self._passed)):
            yield from [of_bring(one) for one in self.smalls][:1]

    @property
    def is_short(self) -> bool:
        """Whether it is of two minutes."""
        return self.begun is not None and self.begun.short

    @property
    def _full(self) -> bool:
        """Whether the two minutes had their three things: who met those has done a small thing, and more."""
        return self.is_short and not self._room

    def _fair(self, new: list[Step], room: int) -> list[Step]:
        """As many as there is room for; the last place is for what has waited longest, once that is some days."""
        waits = [s for s in new[room:] if self.evening.now - s.things[0].came > PATIENCE and s.key not in self._earlier]
        kept = room - 1 if waits and room else room
        return [*new[:kept], *sorted(waits, key=lambda s: s.things[0].came)[: room - kept]]

    @cached_property
    def _earlier(self) -> set[str]:
        """What came on another evening, and the replies to my replies: they wait until the rest was there."""
        of = self.begun.id if self.begun else ""
        said = {m.id: m.of for m in self.evening.ours if isinstance(m, Answered)}
        return {m.step for m in self._marks if m.of != of} | {id for id, to in said.items() if to in said}

    def _is_old(self, key: str) -> bool:
        return key in self._earlier or key.split(" ")[1] in self._earlier

    @cached_property
    def _brings(self) -> list[Bring]:
        return [one for practice in practices() for one in practice.tonight(self.evening) if self._fits(one)]

    def _fits(self, one: Bring) -> bool:
        return not (one.typed and self.is_short)

    @property
    def _waiting(self) -> list[Step]:
        """What waits for the two with a time, or for me in what both have under way; the question has its own place."""
        elsewhere = {QUESTION, PUT_OFF} if self.is_short else {QUESTION}  # what was put off takes words
        cards = self.evening.story(every_card)
        waits = [c for c in cards if c.timed or (c.kind == "waits" and c.template not in elsewhere)]
        steps = [(Step(f"now {c.key}"[:MOST], "now", c.template, {"card": c.about}), c.since) for c in waits]
        return [step for step, since in steps if not put_off(step.key, self._here, self.evening.now, since)]

    @property
    def _room(self) -> int:
        """How many more things there are in the two minutes; the rest lies on Today, and comes first tomorrow."""
        things = self.evening.story(table).things
        had = [things.get(step.split(" ")[1]) for step in self._passed if step.startswith("table ")]
        moods = sum(one is not None and is_mood(one) for one in had)
        return max(A_FEW - len(had) + max(moods - 1, 0), 0)

    @property
    def _lying(self) -> list[Thing]:
        """What has no answer of mine; what was left out comes last, and no echo.

        Before it how somebody is, if that was said lately (paths/weight.py), then what asks for an answer, then the
        oldest; what a newer one took the place of is read with that.
        """
        lies = self.evening.story(table)
        open = [one for one in lies.today if (one.asks or not one.said) and not one.echo and not lies.is_old(one)]
        last = {m.step: m.seq for m in self._marks}
        return sorted(open, key=lambda one: (last.get(of_thing(one).key, 0), weight(one, self.evening)))

    def answered_with(self, key: str) -> set[str]:
        """What an answer to this step answers: how the other is, in however many words, is one thing."""
        lies = {of_thing(one).key: one for one in self.evening.story(table).things.values() if one.moment.id in key}
        moods = [one for one in self.evening.story(table).lying if any(map(is_mood, lies.values())) and is_mood(one)]
        return {key, *(of_thing(one).key for one in moods)}

    @cached_property
    def came_back(self) -> list[Thing]:
        """What came back to me and asks nothing: how I was first. It stands where the evening ends."""
        back = [one for one in self.evening.story(table).lying if one.echo and not one.said]
        here = [one for one in back if one.met is None or one.met >= self._last]
        return together(sorted(here, key=lambda one: weight(one, self.evening)), self.evening)

    @property
    def _last(self) -> datetime:
        """When I came to where I am."""
        of = self.begun.id if self.begun else ""
        begun = self.begun.at if self.begun else self.evening.now
        return max((m.at for m in self._marks if m.of == of), default=begun)

    @property
    def rides(self) -> list[Thing]:
        """The first answers to how I was: they stand above the first step."""
        return [] if self._passed else [one for one in self.came_back if weight(one, self.evening) != ECHO][:TWO]

    @property
    def in_sight(self) -> list[Thing]:
        """What shows its words where I am, without a tap: what is one line, and what is a line that came back."""
        step = self.step
        lies = [one for one in (step.things if step else ()) if self._shows(one)]
        return [*lies, *(one for one in (self.rides if step else self.came_back) if one.at_once)]

    def _shows(self, one: Thing) -> bool:
        """Whether there is nothing to be done before it is read; in the two minutes nobody guesses."""
        return is_line(one) and (not one.share.first or (one.share.newest and self.is_short))

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits any more."""
        unmet = any(one.met is None or one.asks for one in self.evening.story(table).lying)
        return not unmet and all(card.kind == "worth" for card in self.evening.story(every_card))

    @property
    def smalls(self) -> list[Bring]:
        """The small things that fit, the best first."""
        return in_turn((one for one in self._brings if one.place == "small"), self._here, self.evening.now)

    def passing(self, key: str, *, left_out: bool = False) -> Passed | None:
        """What says that a step lies behind me; nothing where it does already, or nothing goes on."""
        stands = self.running and key.split(" ")[0] in PLACES and key not in self._passed
        return Passed(of=self.begun.id, step=key[:MOST], left_out=left_out) if self.begun and stands else None

    @property
    def closing(self) -> str:
        """The line with which it ends, the same all evening."""
        lines: list[str] = content.common("closing")["lines"]
        return str(content.few(lines, 1, seed=f"{self.begun.id if self.begun else self.evening.now.date()}")[0])


def is_evening(now: datetime) -> bool:
    """From six to four, by one's own clock."""
    return now.hour >= BEGINS or timedelta(hours=now.hour) < DAY_BEGINS


def night(evening: Evening) -> Night:
    """Tell it."""
    return Night(evening)

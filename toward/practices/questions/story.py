"""What the questions between two people amount to, and those that somebody asks of themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

from toward.fields.times import day_of
from toward.me.evening import Evening
from toward.practices.questions import choose
from toward.practices.questions.choose import DEPTHS, Question
from toward.practices.questions.moments import (
    Asked,
    AskedAgain,
    Dealt,
    DepthAgreed,
    DepthWish,
    MineIsIn,
    NotNow,
    OwnAnswer,
    OwnQuestion,
    SetAside,
)
from toward.practices.questions.opened import Pair, pairs

STAYS_OPEN = 14
AGAIN_AFTER = timedelta(days=182)
JUST_NOW = timedelta(minutes=10)
WISH_AGAIN = timedelta(days=30)

Rest = Literal["", "not_now", "aside", "deeper"]


@dataclass(frozen=True)
class Place:
    """One asking that waits for both."""

    which: str  # names it in addresses
    slot: str
    question: Question
    own: OwnAnswer | None  # what I have put in
    rest: Rest
    by: str = ""
    told: MineIsIn | None = None  # that I have said so
    since: datetime | None = None  # when somebody asked it again
    waits: bool = False  # the other has said that theirs is in

    @property
    def mine_to_answer(self) -> bool:
        """Whether it is offered to me: I have not answered, and it does not rest for me."""
        return self.own is None and not self.rest


@dataclass(frozen=True, repr=False)
class Story:
    """All of it, seen by one of the two on one evening."""

    evening: Evening
    deck: Sequence[Question]

    @cached_property
    def seed(self) -> str:
        """What stands for the bond."""
        return choose.seed_of(self.evening.ours, (self.evening.me, self.evening.other))

    @cached_property
    def day(self) -> int:
        """Today's number, by my own clock; on the first day that of where it began last, so that the two have one."""
        zone, begun = self.evening.now.tzinfo, [m.at for m in self.evening.ours[:1]]
        today = day_of(self.evening.now, zone)
        return next((day_of(at, choose.LAST) for at in begun if day_of(at, zone) == today), today)

    @cached_property
    def _days(self) -> dict[int, Question]:
        return choose.days(self.seed, self.deck, self.evening.ours, self.day)

    @cached_property
    def dealt(self) -> Dealt | None:
        """How the piles lay before the days that are open, to be written down with what is opened now."""
        day = self.day - STAYS_OPEN
        return choose.dealt(self.seed, self.deck, self.evening.ours, day)

    @property
    def counts(self) -> list[Asked]:
        """What was opened since the piles were written down."""
        day = max((m.day for m in self.evening.ours if isinstance(m, Dealt)), default=0)
        return [m for m in self.evening.ours if isinstance(m, Asked) and day_of(m.at, choose.ANYWHERE) >= day]

    @property
    def own_to_come(self) -> list[OwnQuestion]:
        """What the two wrote themselves and have not opened."""
        opened = choose.opened(self.evening.ours)
        return [m for m in self.evening.ours if isinstance(m, OwnQuestion) and m.id not in opened]

    def comes_up(self, m: OwnQuestion) -> bool:
        """Whether it was no day's question yet."""
        before = {id for dealt in self.evening.ours if isinstance(dealt, Dealt) for id in dealt.last}
        return m in self.own_to_come and m.id not in before.union(one.id for one in self._days.values())

    @cached_property
    def places(self) -> list[Place]:
        """Everything that still waits for both: today's first, then what was asked again, then earlier days."""
        recent = [d for d in range(self.day, self.day - STAYS_OPEN, -1) if d in self._days and d >= self._since]
        asked = [self._place(str(day), f"day:{day}:{self._days[day].id}", self._days[day]) for day in recent]
        places = [*asked[:1], *self._again(), *asked[1:]] if self.day in self._days else [*self._again(), *asked]
        return [one for one in (*places, *self._longer({one.slot for one in places})) if one.slot not in self._opened]

    @cached_property
    def _since(self) -> int:
        return min((day_of(m.at, choose.LAST) for m in self.evening.ours[:1]), default=self.day)

    def _longer(self, seen: set[str]) -> Iterator[Place]:
        """What waits for longer with an answer in it: mine, or one that the other has told of; the newest first."""
        for slot in sorted({*self._own, *self._theirs} - seen, reverse=True):
            kind, _, which = slot.partition(":")
            if kind == "day" and (question := self._questions.get(which.partition(":")[2])):
                yield self._place(which, slot, question)

    @cached_property
    def _questions(self) -> dict[str, Question]:
        every = {one.id: one for one in (*self.deck, *(Question(m.id, m.text) for m in self.own_questions))}
        return every | {m.question: Question(m.question, m.text, m.theme) for m in self._copies}

    @cached_property
    def older(self) -> list[Place]:
        """What no day asks any more and nobody opened, newest first: all of it, so that none shows whose is in."""
        came = {(day, id) for m in self.evening.ours if isinstance(m, Dealt) for id, day in m.last.items()}
        came |= {(day, one.id) for day, one in self._days.items() if day <= self.day - STAYS_OPEN}
        done, known = self._opened | {one.slot for one in self.places}, self._questions
        asked = [(f"{d}:{id}", known[id]) for d, id in sorted(came, reverse=True) if d >= self._since and id in known]
        places = (self._place(which, f"day:{which}", question) for which, question in asked)
        return [one for one in places if one.mine_to_answer and one.slot not in done]

    def _again(self) -> list[Place]:
        said = [m for m in reversed(self.evening.ours) if isinstance(m, AskedAgain)]
        asked = [self._place(m.id, f"again:{m.id}", Question(m.question, m.text, m.theme), m.by) for m in said]
        return [replace(one, since=m.at) for one, m in zip(asked, said, strict=True)]

    def _place(self, which: str, slot: str, question: Question, by: str = "") -> Place:
        own, rest, told = self._own.get(slot), self._rest(slot, question), self._told.get(slot)
        return Place(which, slot, question, own, rest, by, told, waits=slot in self._theirs)

    def _rest(self, slot: str, question: Question) -> Rest:
        if slot in self._not_now or question.id in self.aside:
            return "not_now" if slot in self._not_now else "aside"
        wish = self.my_wish
        return "deeper" if wish and DEPTHS.index(question.depth) > DEPTHS.index(wish.depth) else ""

    @cached_property
    def _own(self) -> dict[str, OwnAnswer]:
        return {m.slot: m for m in self._copies}

    @cached_property
    def _told(self) -> dict[str, MineIsIn]:
        return {m.of: m for m in self.evening.ours if isinstance(m, MineIsIn) and m.by == self.evening.me}

    @cached_property
    def _theirs(self) -> dict[str, MineIsIn]:
        return {m.of: m for m in self.evening.ours if isinstance(m, MineIsIn) and m.by == self.evening.other}

    @cached_property
    def _copies(self) -> list[OwnAnswer]:
        return [m for m in self.evening.mine if isinstance(m, OwnAnswer) and m.bond == self.seed]

    def copies(self, slot: str) -> list[OwnAnswer]:
        """My copies of one answer; more than one when a button was pressed twice."""
        return [m for m in self._copies if m.slot == slot]

    @cached_property
    def _not_now(self) -> set[str]:
        return {m.slot for m in self.evening.mine if isinstance(m, NotNow) and m.bond == self.seed}

    @cached_property
    def aside(self) -> dict[str, SetAside]:
        """What I never want to be asked, by question."""
        return {m.question: m for m in self.evening.mine if isinstance(m, SetAside)}

    @cached_property
    def _opened(self) -> set[str]:
        return {m.slot for m in self.evening.ours if isinstance(m, Asked)}

    @cached_property
    def today(self) -> Place | None:
        """Today's question, while it waits for both."""
        return next((one for one in self.places if one.which == str(self.day)), None)

    @cached_property
    def todays_pair(self) -> Pair | None:
        """Today's question, once it is open."""
        return next((one for one in self.pairs if one.asked.slot.startswith(f"day:{self.day}:")), None)

    @property
    def turns(self) -> bool:
        """Today's letters were opened just now, and turn toward each other."""
        pair = self.todays_pair
        return pair is not None and self.evening.now - pair.asked.at < JUST_NOW

    @property
    def lately(self) -> list[Pair]:
        """The last few that were opened before today's."""
        return [one for one in self.pairs[:4] if one is not self.todays_pair][:3]

    @property
    def again(self) -> list[Place]:
        """What somebody asked again."""
        return [one for one in self.places if one.by]

    @property
    def inside(self) -> list[Place]:
        """Earlier days where mine is in."""
        return [one for one in self.places if not one.by and one.own and one != self.today]

    @property
    def missed(self) -> list[Place]:
        """Earlier days that are still open for me; first those of which the other has told that theirs is in."""
        open = (one for one in self.places if not one.by and one.mine_to_answer and one != self.today)
        return sorted(open, key=lambda one: not one.waits)

    def place(self, which: str) -> Place | None:
        """One asking that waits; a day names its question."""
        open = (one for one in self.places if which in (one.which, one.which.partition(":")[0]))
        return next(open, None) or next((one for one in self.older if which == one.which), None)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Everything that was opened, newest first."""
        return pairs(self.evening.ours, self.evening.me, self.evening.other)

    def pair(self, id: str) -> Pair | None:
        """What was opened, by the id of its asking."""
        return next((one for one in self.pairs if one.asked.id == id), None)

    def pair_of(self, answer: str) -> Pair | None:
        """What was opened, by the id of one of its answers."""
        return next((one for one in self.pairs if answer in [a.id for a in one.answers]), None)

    @property
    def written(self) -> list[OwnAnswer]:
        """What I wrote lately, here or elsewhere."""
        return self.evening.lately(m for m in self.evening.mine if isinstance(m, OwnAnswer))

    @property
    def unopened(self) -> list[OwnAnswer]:
        """What I wrote for days that are over and was never opened, newest first."""
        done = self._opened | {one.slot for one in self.places}
        own = {m.slot: m for m in self.written if m.bond == self.seed}
        return [one for slot, one in reversed(own.items()) if slot not in done]

    @property
    def to_talk(self) -> list[Pair]:
        """What somebody would like to talk about."""
        return [one for one in self.pairs if one.to_talk]

    def may_be_asked_again(self, pair: Pair) -> bool:
        """Half a year has gone by since the last time, and nobody has asked already."""
        newest = next(one for one in self.pairs if one.asked.question == pair.asked.question)
        waits = any(one.question.id == pair.asked.question for one in self.again)
        return pair == newest and not waits and self.evening.now - pair.asked.at >= AGAIN_AFTER

    @cached_property
    def own_questions(self) -> list[OwnQuestion]:
        """What the two wrote themselves lately, newest first."""
        return self.evening.lately(m for m in self.evening.ours if isinstance(m, OwnQuestion))[::-1]

    @cached_property
    def _agreed(self) -> list[DepthAgreed]:
        return [m for m in self.evening.ours if isinstance(m, DepthAgreed) and m.depth in DEPTHS]

    @property
    def depth(self) -> str:
        """How deep questions go: the shallower of two wishes, and easy until both have wished."""
        return self._agreed[-1].depth if self._agreed else "easy"

    @property
    def round(self) -> int:
        """Which asking for wishes is open."""
        return self._agreed[-1].round + 1 if self._agreed else 1

    @cached_property
    def wishes(self) -> list[DepthWish]:
        """What I wished here, the latest last."""
        return [m for m in self.evening.mine if isinstance(m, DepthWish) and m.depth in DEPTHS and m.bond == self.seed]

    @property
    def my_wish(self) -> DepthWish | None:
        """My latest wish."""
        return self.wishes[-1] if self.wishes else None

    @property
    def wish_is_in(self) -> bool:
        """My wish of this round waits for the other's."""
        return self.my_wish is not None and self.my_wish.round == self.round

    @property
    def wish_is_due(self) -> bool:
        """To be asked how deep it may go: at first, and once a month after it was agreed."""
        old = not self._agreed or self.evening.now - self._agreed[-1].at >= WISH_AGAIN
        return old and not self.wish_is_in

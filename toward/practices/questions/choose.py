"""Which question a day has for the two: worked out alike on both phones, from nothing one-sided (decision 0003)."""

import hashlib
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta, timezone
from functools import lru_cache

from toward.bond.moments import Begun
from toward.fields.times import day_of
from toward.log.moment import Moment
from toward.practice.deck import fits
from toward.practices.questions.moments import Asked, Dealt, DepthAgreed, OwnQuestion

DEPTHS = ("easy", "open", "deep")
# Where a day begins first, by which what was said is counted; and where it begins last.
ANYWHERE, LAST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
EARLIER = 2  # days that the last place may lie behind that
REST = 60
FIRST_DAYS = 14
OWN_WAITS = 3
LONGEST = 366 * 60
A_MONTH = 30
Kind = tuple[str, bool]  # a depth, and whether plain
Begin = tuple["Piles", int, dict[int, list[Moment]]]


@dataclass(frozen=True)
class Question:
    """One question, and for whom it is. `alone`: how it reads when asked of oneself; `taps`: what may answer it."""

    id: str
    text: str
    theme: str = "own"
    depth: str = "easy"
    bonds: str = "any"
    where: str = "any"
    alone: str = ""
    plain: bool = False
    first: bool = False
    taps: Sequence[str] = field(default=(), hash=False)


def shuffled(questions: Iterable[Question], seed: str) -> list[Question]:
    """In an order that is another for every seed, and always the same for one."""
    return sorted(questions, key=lambda one: _hash(f"{seed} {one.id}"))


@lru_cache(maxsize=32)
def _order(seed: str, ids: tuple[str, ...]) -> list[int]:
    """The same for a whole deck, kept, since every page asks: of clear ids alone, and of nothing that was said."""
    return sorted(range(len(ids)), key=lambda nth: _hash(f"{seed} {ids[nth]}"))


def seed_of(ours: Sequence[Moment], members: Iterable[str]) -> str:
    """What stands for the bond in the shuffling: the id of its first moment."""
    begun = next((m.id for m in ours if isinstance(m, Begun)), "")
    return begun or " ".join(sorted(members))


def days(seed: str, deck: Iterable[Question], ours: Sequence[Moment], today: int) -> dict[int, Question]:
    """Every day since the piles were last written down to today with its question; one without is left out."""
    return dict(_deal(_begin(seed, deck, ours, today), today))


def dealt(seed: str, deck: Iterable[Question], ours: Sequence[Moment], day: int) -> Dealt | None:
    """How the piles lie when a day begins, where it is a month since that was written down."""
    begun = _begin(seed, deck, ours, day)
    if day - begun[1] < A_MONTH:
        return None
    for _ in _deal(begun, day - 1):
        pass
    return begun[0].dealt(day)


def opened(ours: Iterable[Moment]) -> set[str]:
    """The questions that were opened, by id."""
    asked = [m for m in ours if isinstance(m, Asked | Dealt)]
    return {id for m in asked for id in (m.opened if isinstance(m, Dealt) else (m.question,))}


def _begin(seed: str, deck: Iterable[Question], ours: Sequence[Moment], today: int) -> Begin:
    """Piles as they lay on a day, which day, and what was said, by days."""
    said = [m for m in ours if isinstance(m, Begun | Asked | OwnQuestion | DepthAgreed)]
    begun = [m for m in said if isinstance(m, Begun)]
    since = min((day_of(m.at, ANYWHERE) - EARLIER for m in begun), default=0)
    first = max(min(since or today, today), today - LONGEST)
    before = max((m for m in ours if isinstance(m, Dealt) and m.day <= today), key=lambda m: m.day, default=None)
    piles = Piles(seed, deck, _as_of(begun, today), before or Dealt(), since + EARLIER + FIRST_DAYS)
    by_day: dict[int, list[Moment]] = defaultdict(list)
    for moment in said:
        by_day[day_of(moment.at, ANYWHERE)].append(moment)
    return piles, before.day if before else first, by_day


def _as_of(begun: list[Begun], today: int) -> Begun:
    """What the two are, in the words that stood when the day began, else the first."""
    before = [m for m in begun if day_of(m.at, ANYWHERE) < today]
    return (before or begun)[-1 if before else 0] if begun else Begun()


def _deal(begun: Begin, last: int) -> Iterator[tuple[int, Question]]:
    piles, first, by_day = begun
    for earlier in sorted(day for day in by_day if day < first):
        piles.learn(earlier, by_day[earlier])
    for day in range(first, last + 1):
        question = piles.take(day)
        if question is not None:
            yield day, question
        piles.learn(day, by_day.get(day, ()))


class Piles:
    """The questions that are left, and those that the two wrote themselves. Until the day `settled`, the first ones."""

    def __init__(self, seed: str, deck: Iterable[Question], begun: Begun, before: Dealt, settled: int) -> None:
        self.seed, self.settled, self.level = seed, settled, 0
        self.opened, self.last = set(before.opened), dict(before.last)
        self.own: dict[str, tuple[int, Question]] = {}
        every, kinds = tuple(deck), defaultdict[Kind, list[Question]](list)
        for one in (every[nth] for nth in _order(seed, tuple(q.id for q in every))):
            kinds[one.depth, one.plain].append(one)
        turned = {kind: _from(pile, before.fronts) for kind, pile in kinds.items()}
        self.piles = {kind: deque(q for q in pile if fits(begun, q.bonds, q.where)) for kind, pile in turned.items()}
        self.first = deque(q for q in self.piles.get(("easy", True), ()) if q.first)

    def dealt(self, day: int) -> Dealt:
        """How they lie when a day begins."""
        fronts = tuple(pile[0].id for pile in self.piles.values() if pile)
        last = {id: seen for id, seen in self.last.items() if day - seen < REST}
        return Dealt(day=day, opened=tuple(sorted(self.opened)), fronts=fronts, last=last)

    def learn(self, day: int, said: Iterable[Moment]) -> None:
        """Take in what was said on a day; it counts from the next."""
        for moment in said:
            if isinstance(moment, Asked):
                self.opened.add(moment.question)
            elif isinstance(moment, OwnQuestion):
                self.own[moment.id] = (day, Question(id=moment.id, text=moment.text))
            elif isinstance(moment, DepthAgreed):
                self.level = DEPTHS.index(moment.depth) if moment.depth in DEPTHS else 0

    def take(self, day: int) -> Question | None:
        """The question of this day: one of their own, or of a pile no deeper than agreed; one in three a riddle."""
        luck = _hash(f"{self.seed} day {day}")
        found = self._own(day, luck[0]) or (self._next(self.first, day) if day < self.settled else None)
        level, plain = luck[1] % (self.level + 1), luck[2] % 3 > 0
        depths = [level, *range(level), *range(level + 1, self.level + 1)]
        kinds = [(DEPTHS[depth], kind) for depth in depths for kind in (plain, not plain)]
        tries = [self.piles[kind] for kind in kinds if kind in self.piles]
        while found is None and tries:
            found = self._next(tries.pop(0), day)
        if found is not None:
            self.last[found.id] = day
        return found

    def _own(self, day: int, luck: int) -> Question | None:
        for since, question in self.own.values():
            due = luck % 2 == 0 or day - since >= OWN_WAITS
            if due and question.id not in self.opened and self._rested(question, day):
                return question
        return None

    def _next(self, pile: deque[Question], day: int) -> Question | None:
        for _ in range(len(pile)):
            question = pile.popleft()
            if question.id not in self.opened:
                pile.append(question)
                if self._rested(question, day):
                    return question
        return None

    def _rested(self, question: Question, day: int) -> bool:
        return day - self.last.get(question.id, -REST) >= REST


def _from(pile: list[Question], fronts: tuple[str, ...]) -> list[Question]:
    """A pile from the question on that lay on top."""
    top = next((nth for nth, one in enumerate(pile) if one.id in fronts), 0)
    return pile[top:] + pile[:top]


def _hash(words: str) -> bytes:
    return hashlib.blake2b(words.encode(), digest_size=8).digest()

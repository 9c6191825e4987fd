"""A year of evenings of two who differ: nothing that one shares stays where the other does not meet it."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.paths.moments import Enough, Passed, Tonight
from toward.paths.steps import Step
from toward.paths.tonight import A_FEW, Night
from toward.practice.moments import Answered, Met
from toward.practice.registry import practices, table
from toward.practices.appreciation.moments import GoodNews, Noticed
from toward.practices.feelings.moments import CheckIn
from toward.practices.journal.moments import Entry
from toward.practices.reach.moments import Signal, Week

FIRST = datetime(2026, 1, 1, 21, tzinfo=UTC)
COMES: dict[str, Callable[[int], bool]] = {
    "daily": lambda _day: True,
    "every second day": lambda day: day % 2 == 0,
    "weekends": lambda day: day % 7 in (2, 3),
    "nearly silent": lambda day: day % 19 == 0,
}
SMALL: dict[str, Moment] = {"noticed": Noticed(did="x"), "hello": Signal(what="hello"), "line": Entry(words="x")}
SHARES = {"daily": 0.7, "every second day": 0.5, "weekends": 0.4, "nearly silent": 0.2}


@dataclass
class One:
    """Somebody: how often they come, how far they get in an evening, and what is only theirs."""

    name: str
    temper: str
    mine: list[Moment] = field(default_factory=list)
    visits: int = 0


@dataclass
class House:
    """Two of them, and what is theirs together."""

    chance: random.Random
    ours: list[Moment] = field(default_factory=lambda: [Begun(id="bond", seq=1, at=FIRST - timedelta(days=30))])
    met: dict[str, int] = field(default_factory=dict)  # by what was shared: at which visit of the other it was shown
    shared: dict[str, str] = field(default_factory=dict)
    small: dict[str, str] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    empty: Counter[str] = field(default_factory=Counter)

    def puts(self, log: list[Moment], m: Moment, by: One, now: datetime) -> Moment:
        said = m.again(by=by.name, at=now, seq=len(log) + 1, id=f"{by.name}{id(log) % 997}-{len(log)}")
        log.append(said)
        return said

    def evening(self, one: One, other: One, now: datetime) -> Evening:
        late = self.ours[-90].seq if len(self.ours) > 90 else 0  # a page is told from few: what is open, and the newest
        ours = tuple(m for m in self.ours if m.seq >= late or m.id not in self.met)
        return Evening(mine=tuple(one.mine[-900:]), ours=ours, me=one.name, other=other.name, now=now)

    def shares(self, one: One, other: One, now: datetime) -> None:
        m = self.chance.choice([Noticed(did="x"), GoodNews(news="x"), CheckIn(text="x"), Signal(what="here")])
        said = self.puts(self.ours, m, one, now)
        if not isinstance(m, Signal):  # a new word for today takes the place of the old
            self.shared[said.id] = other.name

    def comes(self, one: One, other: One, now: datetime) -> None:
        """An evening: some of them to the end, some with enough after a few steps."""
        one.visits += 1
        begun = self.puts(one.mine, Tonight(short=self.chance.random() < 0.5, other=other.name), one, now)
        patience = self.chance.choice([2, 4, 30])
        seen: list[str] = []
        for minute in range(60):
            night = Night(self.evening(one, other, now + timedelta(minutes=minute)))
            step = night.step
            if step is None and night.begun and not night.begun.short:
                lies = {f"table {thing.moment.id}" for thing in night._lying}
                assert all(night._is_old(key) for key in lies - set(seen)), (
                    "who goes to the end was shown all that is new"
                )
            old = [key for key in seen if key.startswith("table ") and night._is_old(key)]
            assert len(old) <= A_FEW, "what was there before comes a few at a time"
            if step is None or len(seen) >= patience:
                break
            assert step.key not in seen, "no step twice in one evening"
            seen.append(step.key)
            if step.place == "small":
                others = {f"small {bring.key}" for bring in night.smalls} - {self.small.get(one.name)}
                assert step.key in others or not others, "no small thing twice running while there is another"
                self.small[one.name] = step.key
                self.kinds[step.key] += 1
            self.does(one, other, step, begun, now + timedelta(minutes=minute))
        self.empty[one.name] += not seen
        self.puts(one.mine, Enough(of=begun.id, upto=len(self.ours)), one, now + timedelta(minutes=60))

    def does(self, one: One, other: One, step: Step, begun: Moment, now: datetime) -> None:
        if step.place == "table":
            thing = step.about["one"].moment
            if thing.id in self.met:
                lies = Night(self.evening(one, other, now))._lying
                assert all(it.moment.id in self.met for it in lies), "nothing comes again before all was shown once"
            self.met.setdefault(thing.id, one.visits)
            if self.chance.random() < 0.7:
                self.puts(one.mine, Met(of=thing.id, wording=step.about["one"].wording), one, now)
            if self.chance.random() < 0.4:
                self.puts(self.ours, Answered(of=thing.id, words="x"), one, now)
        elif step.place == "feel" and self.chance.random() < 0.6:
            self.puts(self.ours if self.chance.random() < 0.3 else one.mine, CheckIn(words=("tired",)), one, now)
        elif step.place == "small" and self.chance.random() < 0.6:
            kinds: dict[str, Moment] = {
                "noticed": Noticed(did="x"),
                "hello": Signal(what="hello"),
                "line": Entry(words="x"),
                "week": Week(about=other.name, monday=now.date() - timedelta(days=now.weekday()), answers={"door": 5}),
            }
            if m := kinds.get(step.key.removeprefix("small ")):  # the rest leads to pages of its own, and is let be
                self.puts(one.mine if isinstance(m, Entry | Week) else self.ours, m, one, now)
        self.puts(one.mine, Passed(of=begun.id, step=step.key), one, now)


@pytest.fixture(autouse=True)
def without_the_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is sealed until both have answered; each day has its own, and telling a year of them takes a minute."""
    few = [one for one in practices() if one.name != "questions"]
    monkeypatch.setattr("toward.paths.tonight.practices", lambda: few)


@pytest.mark.parametrize("two", [("daily", "nearly silent"), ("every second day", "weekends")])
def test_a_year(two: tuple[str, str]) -> None:
    house = House(random.Random(7))
    ana, ben = One("ana", two[0]), One("ben", two[1])
    for day in range(365):
        for one, other in ((ana, ben), (ben, ana)):
            now = FIRST + timedelta(days=day, minutes=20 if one is ben else 0)
            if COMES[one.temper](day):
                house.comes(one, other, now)
                if house.chance.random() < SHARES[one.temper]:
                    house.shares(one, other, now + timedelta(minutes=61))
    assert len(house.met.keys() & house.shared.keys()) > 20
    kinds = ("ask", "begin", "card", "hello", "line", "noticed", "sort", "thanks", "week")
    assert set(house.kinds) == {f"small {one}" for one in kinds}
    assert sum(house.empty.values()) <= 2, "how one is can be said on any evening"


def test_with_patience_nothing_waits_beyond_one_evening() -> None:
    """Whoever goes to the end has been shown all that lay there; of check-ins, which wear off, the newest."""
    house = House(random.Random(3))
    ana, ben = One("ana", "daily"), One("ben", "daily")
    for nth in range(40):
        house.shares(ben, ana, FIRST + timedelta(minutes=nth))
    house.chance = random.Random(5)
    now = FIRST + timedelta(hours=1)
    lying = [one.moment for one in house.evening(ana, ben, now).story(table).lying]
    moods = [m.id for m in lying if isinstance(m, CheckIn)]
    lies = {m.id for m in lying}.difference(moods[:-1])
    assert len(moods) > 1
    begun = house.puts(ana.mine, Tonight(other="ben"), ana, now)
    shown = set()
    while (step := Night(house.evening(ana, ben, now)).step) is not None:
        shown.add(step.about["one"].moment.id if step.place == "table" else step.key)
        house.puts(ana.mine, Passed(of=begun.id, step=step.key), ana, now)
    assert lies <= shown and len(lies) > 20 and not shown.intersection(moods[:-1])


def test_a_private_day_of_the_others_changes_nothing() -> None:
    house = House(random.Random(4))
    ana, ben = One("ana", "daily"), One("ben", "daily")
    house.shares(ben, ana, FIRST)
    before = Night(house.evening(ana, ben, FIRST + timedelta(hours=1))).step
    house.puts(ben.mine, CheckIn(text="a private day"), ben, FIRST)
    assert before and Night(house.evening(ana, ben, FIRST + timedelta(hours=1))).step == before

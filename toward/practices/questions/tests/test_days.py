"""Which question when: plain and warm ones first, a riddle now and then, and each one's own day."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from toward.bond.moments import Begun
from toward.fields.times import day_of
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.people.zones import known
from toward.practices.questions import choose
from toward.practices.questions.choose import FIRST_DAYS, Question, days
from toward.practices.questions.deck import deck
from toward.practices.questions.moments import Asked, DepthAgreed, OwnQuestion
from toward.practices.questions.story import Story

NOW = datetime(2026, 3, 27, 19, tzinfo=UTC)  # two days before clocks go forward in Europe
BOTH = (("ana", "ben"), ("ben", "ana"))
CHANGES = [datetime(2026, 3, 27, tzinfo=UTC), datetime(2026, 10, 23, tzinfo=UTC), datetime(2026, 3, 6, tzinfo=UTC)]


def drawn(seed: str, what: str = "partners", far: bool = False, depth: str = "easy", upto: int = 400) -> list[Question]:
    """The questions of two who open every one of them, day after day."""
    begun = NOW - timedelta(days=upto)
    said: list[Moment] = [Begun(id=seed, what=what, far=far, at=begun), DepthAgreed(depth=depth, at=begun)]
    found = days(seed, deck(), said, NOW.date().toordinal())
    return [question for _, question in sorted(found.items())]


@pytest.mark.parametrize("what", ["partners", "friends", "family"])
@pytest.mark.parametrize("far", [False, True])
def test_the_first_fortnight_is_plain_warm_and_for_anybody(what: str, far: bool) -> None:
    for seed in range(20):
        first = drawn(f"{seed}", what, far, "deep")[: FIRST_DAYS + 1]
        assert len({one.id for one in first}) == FIRST_DAYS + 1
        assert all(one.first and one.plain and one.bonds == one.where == "any" for one in first)


def test_later_one_in_three_may_be_a_riddle() -> None:
    for depth in ("easy", "open", "deep"):
        every = [one for seed in range(12) for one in drawn(f"{seed}", depth=depth)[FIRST_DAYS + 2 :]]
        riddles = sum(not one.plain for one in every) / len(every)
        assert 0.28 < riddles < 0.39, (depth, riddles)


@pytest.mark.parametrize("what", ["partners", "friends"])
def test_two_years_of_days_have_each_a_question_and_none_twice(what: str) -> None:
    """Of two who go as deep as it goes, and open what they are asked."""
    said: list[Moment] = [Begun(id="bond", what=what, at=NOW - timedelta(days=730))]
    said.append(DepthAgreed(depth="deep", at=NOW - timedelta(days=729)))
    today, seen = NOW.date().toordinal(), Counter[str]()
    for upto in range(today - 729, today, 20):  # opened twenty by twenty, as it is dear to tell each day anew
        for day, one in days("bond", deck(), said, upto).items():
            if day > upto - 20:
                seen[one.id] += 1
                said.append(Asked(question=one.id, at=NOW + timedelta(days=day - today - 2)))
    assert len(seen) >= 720 and set(seen.values()) == {1}


def test_each_day_begins_by_ones_own_clock_and_nothing_is_early_doubled_or_lost() -> None:
    """A thousand pairs of zones, over a week with a change of clocks, hour by hour."""
    chance = random.Random(11)
    zones = [ZoneInfo(name) for name in sorted(known())]
    begun = Begun(id="bond", at=NOW - timedelta(days=30))
    for _ in range(1000):
        start, pair = chance.choice(CHANGES), chance.sample(zones, 2)
        hours = [start + timedelta(hours=hour) for hour in range(0, 7 * 24, 5)]
        for zone in pair:
            numbers = [day_of(at, zone) for at in hours]
            wall = [(at.astimezone(zone).replace(tzinfo=None) - timedelta(hours=4)).date().toordinal() for at in hours]
            assert numbers == wall == sorted(numbers), zone
            assert {b - a for a, b in pairwise(numbers)} <= {0, 1}, zone
        assert all(abs(day_of(at, pair[0]) - day_of(at, pair[1])) <= 2 for at in hours)
    assert begun.id


def test_on_their_first_evening_both_have_one_question_wherever_they_are() -> None:
    chance = random.Random(13)
    zones = [ZoneInfo(name) for name in sorted(known())]
    apart = 0
    for nth in range(200):
        at = NOW + timedelta(hours=nth)
        pair, said = chance.sample(zones, 2), (Begun(id=f"bond{nth}", at=at, by="ana"),)
        first, later = (
            [
                Story(Evening((), said, *who, (at + gone).astimezone(zone)), deck())
                for who, zone in zip(BOTH, pair, strict=True)
            ]
            for gone in (timedelta(minutes=5), timedelta(days=1, minutes=5))
        )
        apart += len({day_of(at, zone) for zone in pair}) - 1
        assert len({one.today and one.today.slot for one in first}) == 1 and all(one.today for one in first), (
            nth,
            pair,
        )
        for one, before in zip(later, first, strict=True):
            assert (
                before.today
                and one.place(before.today.which)
                and one.day == day_of(one.evening.now, one.evening.now.tzinfo)
            )
    assert apart > 20


def test_both_have_one_question_for_one_day_wherever_they_are_and_whatever_is_said() -> None:
    chance = random.Random(12)
    zones = [ZoneInfo(name) for name in sorted(known())]
    for nth in range(60):
        pair = chance.sample(zones, 2)
        seen: dict[int, str] = {}
        said: list[Moment] = [Begun(id=f"bond{nth}", at=NOW - timedelta(days=3), by="ana")]
        for hour in range(0, 96, 7):
            now = NOW + timedelta(hours=hour)
            for me, zone in zip(("ana", "ben"), pair, strict=True):
                other = "ben" if me == "ana" else "ana"
                here = Evening(mine=(), ours=tuple(said), me=me, other=other, now=now.astimezone(zone))
                story = Story(here, deck())
                assert story.today, (nth, hour, zone)
                seen.setdefault(story.day, story.today.question.id)
                assert seen[story.day] == story.today.question.id, (nth, hour, zone)
            more = [OwnQuestion(id=f"own{hour}", by="ana", text="Ours?"), DepthAgreed(depth="deep")]
            said += [m.again(at=now) for m in more if chance.random() < 0.3]
            said += [Begun(id="anew", what="friends", at=now)] if chance.random() < 0.2 else []


def test_a_deck_is_shuffled_once_for_a_bond_and_not_on_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = Begun(id="kept", at=datetime(2026, 5, 20, tzinfo=UTC))
    first, kept, asked = days("kept", deck(), [begun], begun.at.toordinal() + 100), choose._hash, set[str]()

    def draw(words: str) -> bytes:
        asked.add(words)
        return kept(words)

    monkeypatch.setattr(choose, "_hash", draw)
    assert days("kept", deck(), [begun], begun.at.toordinal() + 100) == first
    assert asked
    assert not [one for one in asked if not one.startswith("kept day ")], "each day is drawn, the deck was before"
    assert days("other", deck(), [begun], begun.at.toordinal() + 100) != first
    assert {f"other {one.id}" for one in deck()} <= asked

"""Whether a bell rings: merged, at most six a day, at night only what somebody set for that hour."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toward.care import decide, wall_clock
from toward.care.decide import Decision, Item
from toward.care.wishes import Night, Task, Wishes
from toward.practice.due import Weekly, Why

NOON = datetime(2027, 5, 5, 12, tzinfo=UTC)
UTC_WISHES = Wishes(zone="UTC")


def item(minutes: int = 0, why: Why = "agreed", **more: object) -> Item:
    """Something that was due so many minutes after noon."""
    at = NOON + timedelta(minutes=minutes)
    return Item(f"{minutes}{why}", at, Task(why, at=at, **more))  # type: ignore[arg-type]


def at(hour: int) -> datetime:
    return NOON.replace(hour=hour)


def test_so_many_a_day_and_fewer_from_the_other_alone() -> None:
    wishes = [UTC_WISHES.but(rung=rung, day=str(NOON.date())) for rung in range(8)]
    for ring, most in (([item(-1, "arrived")], 4), ([item(-1)], 6), ([item(-1), item(-2, "arrived")], 6)):
        assert [bool(decide.decide(one, ring, NOON).ring) for one in wishes] == [rung < most for rung in range(8)]


class TestOne:
    def test_what_is_due_rings_and_what_is_not_is_waited_for(self) -> None:
        now, later = item(-1), item(30)
        assert decide.decide(UTC_WISHES, [now, later], NOON) == Decision([now], [], later.at)

    def test_two_that_are_due_ring_once(self) -> None:
        assert len(decide.decide(UTC_WISHES, [item(-3), item(-1)], NOON).ring) == 2

    def test_what_is_past_its_use_is_passed_over(self) -> None:
        faded = item(-30, "arrived", until=NOON)
        assert decide.decide(UTC_WISHES, [faded], NOON) == Decision([], [faded], None)

    def test_what_is_not_wanted_is_passed_over(self) -> None:
        wishes = UTC_WISHES.but(arrived=False)
        assert decide.decide(wishes, [item(0, "arrived")], NOON).ring == []
        assert decide.decide(wishes, [item(0, "agreed")], NOON).ring

    def test_a_rhythm_that_was_missed_by_hours_waits_for_its_next_time(self) -> None:
        missed = item(-7 * 60, "own", weekly=Weekly())
        assert decide.decide(UTC_WISHES, [missed], NOON).skip == [missed]


class TestNight:
    def test_it_waits_for_the_morning(self) -> None:
        found = decide.decide(UTC_WISHES, [item(13 * 60 - 1, "arrived")], NOON + timedelta(hours=13))
        assert (found.ring, found.next) == ([], (NOON + timedelta(days=1)).replace(hour=7))

    def test_an_hour_of_ones_own_rings_all_the_same_and_alone(self) -> None:
        night = NOON + timedelta(hours=13)
        own, other = item(13 * 60, "own", weekly=Weekly()), item(13 * 60 - 5, "arrived")
        found = decide.decide(UTC_WISHES, [own, other], night)
        assert found.ring == [own] and found.next == (NOON + timedelta(days=1)).replace(hour=7)

    def test_what_somebody_chose_for_that_hour_rings_as_well(self) -> None:
        chosen = item(13 * 60, "agreed", chosen=True)
        assert decide.decide(UTC_WISHES, [chosen], NOON + timedelta(hours=13)).ring == [chosen]


class TestFlood:
    def test_after_a_ring_there_are_ten_quiet_minutes(self) -> None:
        wishes = decide.rung(UTC_WISHES, NOON)
        found = decide.decide(wishes, [item(1, "arrived")], NOON + timedelta(minutes=1))
        assert (found.ring, found.next) == ([], NOON + timedelta(minutes=10))

    def test_a_clock_that_was_set_back_silences_nothing(self) -> None:
        wishes = decide.rung(UTC_WISHES, NOON + timedelta(hours=5)).but(day="")
        assert decide.decide(wishes, [item(0)], NOON).ring

    def test_the_other_cannot_use_up_the_day(self) -> None:
        wishes = UTC_WISHES
        for n in range(4):
            wishes = decide.rung(wishes, at(8 + n))
        assert decide.decide(wishes, [item(0, "arrived")], NOON).ring == []
        assert decide.decide(wishes, [item(0, "own")], NOON).ring

    @given(
        st.lists(st.tuples(st.integers(0, 3 * 24 * 60), st.sampled_from(["own", "agreed", "arrived"])), max_size=80),
        st.sampled_from(["UTC", "Europe/Berlin", "America/New_York"]),
        st.tuples(st.integers(0, 1439), st.integers(0, 1439)),
    )
    def test_never_more_than_six_a_day_nothing_lost_and_never_stuck(
        self, said: list[tuple[int, Why]], zone: str, night: tuple[int, int]
    ) -> None:
        """Let three days go by, from one look to the next."""
        items = [Item(str(n), NOON + timedelta(minutes=m), Task(why)) for n, (m, why) in enumerate(said)]
        rings, left = live(Wishes(zone=zone, night=Night(*night)), items)
        assert left == []
        walls = [ring.astimezone(Wishes(zone=zone).tz) for ring in rings]
        assert all(sum(wall.date() == day for wall in walls) <= decide.A_DAY for day in {w.date() for w in walls})
        assert all(b - a >= decide.APART for a, b in pairwise(rings))


def live(wishes: Wishes, items: Sequence[Item]) -> tuple[list[datetime], list[Item]]:
    """Look whenever the last look said so; return when it rang, and what never did."""
    left, rings, now, looks = list(items), list[datetime](), NOON, 0
    while left and looks < 1000:
        found = decide.decide(wishes, left, now)
        if found.ring:
            if wall_clock.rests(wishes.night, now, wishes.tz):
                assert all(one.task.why == "own" for one in found.ring)
            rings.append(now)
            wishes = decide.rung(wishes, now)
        left = [one for one in left if one not in found.ring and one not in found.skip]
        assert not left or (found.next and (found.next > now or found.ring))
        now, looks = max(found.next or now, now + timedelta(seconds=1)), looks + 1
    return rings, left


class TestAYear:
    @pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
    def test_every_day_rings_once_at_its_hour(self, zone: str) -> None:
        """Half past two in the night: the hour that summer time takes away, and gives twice."""
        walls = [at.astimezone(ZoneInfo(zone)) for at in a_year(Wishes(zone=zone), Weekly(minute=150))]
        assert [wall.date() for wall in walls] == [date(2027, 1, 5) + timedelta(days=n) for n in range(365)]
        minutes = Counter(wall.hour * 60 + wall.minute for wall in walls)
        assert minutes[150] >= 364 and set(minutes) <= {150, 180, 210}


def a_year(wishes: Wishes, weekly: Weekly) -> list[datetime]:
    """When a rhythm rings, looking whenever the last look said so."""
    now = datetime(2027, 1, 4, 12, tzinfo=wishes.tz).astimezone(UTC)
    end = datetime(2028, 1, 4, 12, tzinfo=wishes.tz)
    next, rings = wall_clock.following(weekly, now, wishes.tz), list[datetime]()
    while next and now < end:
        one = Item("i", next, Task("own", weekly=weekly))
        found = decide.decide(wishes, [one], now)
        if found.ring:
            rings.append(now)
            wishes = decide.rung(wishes, now)
            next = wall_clock.following(weekly, now, wishes.tz)
        now = max(next if found.ring and next else found.next or end, now + timedelta(seconds=2))
    return rings


class TestTrouble:
    def test_it_is_tried_again_ever_more_rarely_and_then_given_up(self) -> None:
        wishes, waits = UTC_WISHES, list[float]()
        for _ in range(decide.TRIES):
            wishes, again = decide.unreached(wishes, NOON)
            waits.append((again - NOON).total_seconds() / 60 if again else 0)
        assert waits == [5, 10, 20, 40, 60, 60, 0]
        assert wishes.tries == 0

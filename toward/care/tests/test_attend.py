"""Ringing under a clock of our own: claims, the days about summer time, trouble."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from toward.care import attend, bell, channels
from toward.care.models import Bell, Reminder
from toward.care.tests.rigs import BEGUN, CHANNEL, Ears, remind, somebody
from toward.care.wishes import Night
from toward.practice.due import Weekly

pytestmark = pytest.mark.django_db
HALF_PAST_TWO = Weekly(minute=150)


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Ears:
    return Ears(monkeypatch)


class TestOnce:
    def test_it_rings_when_its_time_has_come_and_not_again(self, ears: Ears) -> None:
        remind(somebody(), BEGUN + timedelta(minutes=5))
        assert [ears.at(BEGUN + timedelta(minutes=n)) for n in (4, 5, 6, 60)] == [0, 1, 0, 0]

    def test_whoever_has_no_channel_hears_nothing_and_nothing_stays_due(self, ears: Ears) -> None:
        person = somebody()
        bell.change(person, lambda w: w.but(channels=()))
        remind(person, BEGUN)
        assert ears.at(BEGUN) == 0
        assert (ears.heard, Bell.objects.get().next) == ([], None)

    def test_a_stopped_bell_takes_everything_with_it(self, ears: Ears) -> None:
        person = somebody("UTC", HALF_PAST_TWO)
        remind(person, BEGUN)
        bell.stop(person)
        assert ears.at(BEGUN) == 0
        assert not Reminder.objects.exists()

    def test_a_bell_that_is_stopped_while_it_rings_stays_stopped(
        self, ears: Ears, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        person = somebody()
        remind(person, BEGUN)

        def ring(*_: object) -> channels.Outcome:
            bell.stop(person)
            return channels.Outcome(rang=True)

        monkeypatch.setattr(channels, "ring_all", ring)
        assert ears.at(BEGUN) == 0
        assert not Bell.objects.exists()

    def test_a_channel_that_is_gone_is_removed(self, ears: Ears) -> None:
        person = somebody()
        remind(person, BEGUN)
        ears.outcome = channels.Outcome(gone=(CHANNEL,))
        ears.at(BEGUN)
        wishes = bell.of(person)
        assert wishes and wishes.channels == ()

    def test_what_could_not_be_reached_is_tried_again_under_the_same_mark_of_its_time(self, ears: Ears) -> None:
        remind(somebody(), BEGUN)
        ears.outcome = channels.Outcome(failed=True)
        ears.at(BEGUN)
        ears.outcome = channels.Outcome(rang=True)
        assert [ears.at(BEGUN + timedelta(minutes=n)) for n in (4, 5, 30)] == [0, 1, 0]

    def test_what_comes_while_it_rings_is_not_forgotten(self, ears: Ears, monkeypatch: pytest.MonkeyPatch) -> None:
        person = somebody()
        remind(person, BEGUN)

        def ring(*_: object) -> channels.Outcome:
            remind(person, BEGUN, about="in the middle")
            return channels.Outcome(rang=True)

        monkeypatch.setattr(channels, "ring_all", ring)
        ears.at(BEGUN)
        ears = Ears(monkeypatch)
        ears.until(BEGUN + timedelta(hours=1))
        assert len(ears.heard) == 1


class TestClaims:
    def test_one_of_two_gets_it(self, ears: Ears) -> None:
        person = somebody()
        remind(person, BEGUN)
        assert [attend.claim(person, BEGUN) for _ in range(3)] == [True, False, False]

    def test_a_loop_that_died_is_followed_by_another_under_the_same_mark(self, ears: Ears) -> None:
        person = somebody()
        remind(person, BEGUN)
        mark = attend.mark(Bell.objects.get())
        attend.claim(person, BEGUN)  # and here it dies
        assert ears.at(BEGUN + attend.LEASE / 2) == 0
        assert ears.at(BEGUN + attend.LEASE * 1.1) == 1
        assert ears.heard[0][1] == mark

    def test_a_clock_set_back_does_not_hold_a_claim_for_ever(self, ears: Ears) -> None:
        person = somebody()
        remind(person, BEGUN)
        attend.claim(person, BEGUN + timedelta(days=30))
        assert ears.at(BEGUN) == 1


class TestDays:
    @pytest.mark.parametrize("month", [3, 10])
    def test_days_about_summer_time_ring_once_each_under_a_mark_of_their_own(self, ears: Ears, month: int) -> None:
        """The year in three zones is in test_decide.py; here it goes through the rows."""
        zone, days = ZoneInfo("Europe/Berlin"), [date(2027, month, day) for day in range(27, 32)]
        ears.now = datetime(2027, month, 26, 12, tzinfo=zone).astimezone(UTC)
        somebody("Europe/Berlin", HALF_PAST_TWO)
        ears.until(datetime(2027, month, 31, 12, tzinfo=zone))
        walls = [at.astimezone(zone) for at, _ in ears.heard]
        assert [wall.date() for wall in walls] == days
        assert {(wall.hour, wall.minute) for wall in walls} <= {(2, 30), (3, 0), (3, 30)}
        assert len({mark for _, mark in ears.heard}) == len(days)

    def test_a_server_that_slept_for_days_rings_once_when_it_wakes_and_goes_on(self, ears: Ears) -> None:
        person = somebody("UTC", Weekly(minute=20 * 60))
        remind(person, BEGUN + timedelta(hours=1))
        ears.at(BEGUN + timedelta(days=3))
        ears.until(BEGUN + timedelta(days=5))
        hours = [(at - BEGUN).total_seconds() / 3600 for at, _ in ears.heard]
        assert hours == [72.0, 80.0, 104.0]

    def test_no_rest_is_a_wish_as_well(self, ears: Ears) -> None:
        midnight = BEGUN.replace(hour=23, minute=30)
        remind(somebody(night=Night(0, 0)), midnight)
        assert ears.at(midnight) == 1

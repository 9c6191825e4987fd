"""Clocks on walls, through summer time, the date line and nights."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from toward.care import wall_clock
from toward.care.wishes import Night
from toward.practice.due import EVERY_DAY, Weekly

BERLIN, NEW_YORK, LORD_HOWE = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe")
zones = st.sampled_from([BERLIN, NEW_YORK, LORD_HOWE, ZoneInfo("Asia/Kolkata"), ZoneInfo("Pacific/Apia")])
_minutes = st.integers(0, 4 * 365 * 24 * 60)
moments = _minutes.map(lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))
minutes = st.integers(0, 24 * 60 - 1)


class TestMoment:
    def test_a_time_that_the_clock_jumps_over_comes_just_after_the_jump(self) -> None:
        assert wall_clock.moment(date(2027, 3, 28), 150, BERLIN) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
        assert wall_clock.moment(date(2027, 3, 28), 150, BERLIN).astimezone(BERLIN).hour == 3

    def test_a_time_that_comes_twice_is_the_first_of_the_two(self) -> None:
        assert wall_clock.moment(date(2027, 10, 31), 150, BERLIN) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)

    def test_half_an_hour_of_summer_time_is_told_as_well(self) -> None:
        before, after = (wall_clock.moment(date(2027, 10, day), 9 * 60, LORD_HOWE) for day in (2, 3))
        assert after - before == timedelta(hours=23, minutes=30)


class TestFollowing:
    @given(after=moments, minute=minutes, zone=zones, days=st.sets(st.integers(0, 6), min_size=1))
    def test_it_is_later_within_a_week_and_on_a_day_that_was_chosen(
        self, after: datetime, minute: int, zone: ZoneInfo, days: set[int]
    ) -> None:
        at = wall_clock.following(Weekly(tuple(days), minute), after, zone)
        assert at is not None and after < at <= after + timedelta(days=7, hours=2)
        wall = at.astimezone(zone)
        assert wall.weekday() in days
        assert abs(wall.hour * 60 + wall.minute - minute) in (0, 30, 60)  # 30 or 60: just after a jump

    @given(after=moments, minute=minutes, zone=zones)
    def test_every_day_comes_once(self, after: datetime, minute: int, zone: ZoneInfo) -> None:
        at, days = after, []
        for _ in range(8):
            at = wall_clock.following(Weekly(EVERY_DAY, minute), at, zone) or at
            days.append(at.astimezone(zone).date())
        assert days == [days[0] + timedelta(days=n) for n in range(8)]

    def test_without_a_day_there_is_none(self) -> None:
        assert wall_clock.following(Weekly((), 0), datetime(2027, 1, 1, tzinfo=UTC), BERLIN) is None


class TestNight:
    @given(at=moments, zone=zones, start=minutes, end=minutes)
    def test_the_morning_ends_the_night(self, at: datetime, zone: ZoneInfo, start: int, end: int) -> None:
        night = Night(start, end)
        morning = wall_clock.morning(night, at, zone)
        assert morning >= at
        assert (morning == at) == (not wall_clock.rests(night, at, zone))
        assert morning - at <= timedelta(hours=25)

    def test_alike_means_none(self) -> None:
        assert not wall_clock.rests(Night(0, 0), datetime(2027, 1, 1, 3, tzinfo=UTC), BERLIN)

    def test_by_default_it_is_from_eleven_to_seven(self) -> None:
        for hour, sleeps in ((22, False), (23, True), (3, True), (6, True), (7, False), (12, False)):
            assert wall_clock.rests(Night(), datetime(2027, 1, 15, hour, tzinfo=BERLIN), BERLIN) is sleeps

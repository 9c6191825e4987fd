"""What a chart over days draws, and what it never does."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from toward.insight.charts import HEIGHT, LEFT, WIDTH, Reading, over_days

MONDAY = date(2026, 5, 4)


def on(day: int, value: float = 5, hour: int = 21) -> Reading:
    return Reading(datetime(2026, 5, day, hour, tzinfo=UTC), value)


def test_neighbouring_days_are_joined_and_a_missing_day_stays_open() -> None:
    path = over_days([("ana", [on(4), on(5), on(7)])], MONDAY, 7).lines[0].path
    assert path.count("M") == 2
    assert path.count("L") == 1


def test_nothing_outside_the_days_is_drawn() -> None:
    chart = over_days([("ana", [on(3), on(4), on(10), on(11)])], MONDAY, 7)
    assert [dot.reading.at.day for dot in chart.lines[0].dots] == [4, 10]


def test_more_is_higher_and_later_is_further() -> None:
    low, high = over_days([("ana", [on(4, 1), on(5, 9)])], MONDAY, 7).lines[0].dots
    assert high.y < low.y
    assert high.x > low.x


def test_two_on_one_day_both_stand_and_are_never_averaged() -> None:
    chart = over_days([("ana", [on(4, 2, 8), on(4, 8, 22)]), ("ben", [])], MONDAY, 7)
    assert [dot.reading.value for dot in chart.lines[0].dots] == [2, 8]
    assert [row.values for row in chart.rows] == [((2, 8), ())]


def test_the_last_day_is_always_named() -> None:
    named = [tick.day for tick in over_days([], MONDAY, 30, step=7).days]
    assert named[-1] == MONDAY + timedelta(days=29)
    assert len(named) == 5


@given(some.lists(some.tuples(some.datetimes(timezones=some.timezones()), some.integers(-3, 14))), some.integers(1, 31))
def test_every_dot_stays_in_its_box(said: list[tuple[datetime, int]], days: int) -> None:
    first = said[0][0].date() if said else MONDAY
    if first > date.max - timedelta(days=40):
        return
    chart = over_days([("ana", [Reading(at, value) for at, value in said])], first, days)
    for dot in chart.lines[0].dots:
        assert LEFT <= dot.x <= WIDTH
        assert 0 <= dot.y <= HEIGHT
    assert chart.is_empty == (not chart.lines[0].dots)

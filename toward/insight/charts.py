"""The geometry of a chart over days. Pure: readings go in, and numbers that a template draws come out.

A line stands for one person. It joins readings of the same day and of neighbouring days; over a day without a
reading it breaks, and nothing is guessed in between. `partials/chart.html` draws it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

WIDTH, HEIGHT = 340, 190
LEFT, RIGHT, TOP, BOTTOM = 26, 8, 10, 26
TOP_VALUE = 10
INSET = 0.2  # of a day, kept free on both sides, so that a late evening still stands over its own day


@dataclass(frozen=True)
class Reading:
    """One number that somebody gave, at a time in the reader's own zone."""

    at: datetime
    value: float


@dataclass(frozen=True)
class Dot:
    """Where a reading is drawn."""

    x: float
    y: float
    reading: Reading

    @property
    def corner(self) -> tuple[float, float]:
        """The upper left corner of a square mark of seven."""
        return round(self.x - 3.5, 1), round(self.y - 3.5, 1)


@dataclass(frozen=True)
class Line:
    """One person's readings (`who`: person id); `path` is the d of an SVG path, each gap a new M."""

    who: str
    path: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Tick:
    """A mark on an edge: a day below, a value at the side."""

    at: float
    day: date | None = None
    value: int = 0


@dataclass(frozen=True)
class Row:
    """A day of the table: each one's numbers, in the order of the lines."""

    day: date
    values: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Chart:
    """All that is drawn, in a box of `width` by `height`."""

    lines: tuple[Line, ...]
    days: tuple[Tick, ...]
    levels: tuple[Tick, ...]
    rows: tuple[Row, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    floor: int = HEIGHT - BOTTOM

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(line.dots for line in self.lines)


Said = Sequence[tuple[str, Sequence[Reading]]]


def over_days(said: Said, first: date, days: int, step: int = 1) -> Chart:
    """Draw each one's readings over `days` days from `first`; every `step`th day gets a name."""
    inside = [(who, _within(readings, first, days)) for who, readings in said]
    return Chart(
        lines=tuple(_line(who, readings, first, days) for who, readings in inside),
        days=tuple(_day(first, nth, days) for nth in range(days - 1, -1, -step)[::-1]),
        levels=tuple(Tick(_y(value), value=value) for value in (0, 5, TOP_VALUE)),
        rows=tuple(_rows([readings for _, readings in inside])),
    )


def _within(readings: Iterable[Reading], first: date, days: int) -> list[Reading]:
    last = first + timedelta(days=days)
    return sorted((r for r in readings if first <= r.at.date() < last), key=lambda r: r.at.replace(tzinfo=None))


def _line(who: str, readings: Sequence[Reading], first: date, days: int) -> Line:
    dots = tuple(Dot(_x(r.at, first, days), _y(r.value), r) for r in readings)
    return Line(who, _path(dots), dots)


def _path(dots: Sequence[Dot]) -> str:
    steps = [f"M{dots[0].x:g} {dots[0].y:g}"] if dots else []
    for one, two in pairwise(dots):
        joined = two.reading.at.date() - one.reading.at.date() <= timedelta(days=1)
        steps.append(f"{'L' if joined else 'M'}{two.x:g} {two.y:g}")
    return "".join(steps)


def _x(at: datetime, first: date, days: int) -> float:
    midnight = datetime.combine(at.date(), time(), at.tzinfo)
    part = (at - midnight) / timedelta(days=1)  # both on the same clock: summer time moves nothing
    return _across((at.date() - first).days + INSET + (1 - 2 * INSET) * part, days)


def _across(passed: float, days: int) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * passed / days, 1)


def _y(value: float) -> float:
    part = min(max(value, 0), TOP_VALUE) / TOP_VALUE
    return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * part, 1)


def _day(first: date, nth: int, days: int) -> Tick:
    return Tick(_across(nth + 0.5, days), day=first + timedelta(days=nth))


def _rows(all_readings: Sequence[Sequence[Reading]]) -> Iterable[Row]:
    days = sorted({r.at.date() for readings in all_readings for r in readings}, reverse=True)
    for day in days:
        yield Row(day, tuple(tuple(r.value for r in readings if r.at.date() == day) for readings in all_readings))

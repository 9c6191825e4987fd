"""What a maker can see in their own promises, over months, in words. Nobody else's page is told from this."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from toward.practices.promises.moments import Kept, Missed
from toward.practices.promises.promise import Promise, slot

ENOUGH = 8
CLEARLY = 0.2
NEARLY_ALL = 0.9


@dataclass(frozen=True)
class Pattern:
    """One thing that shows: `what` and, where it is about a weekday, which (Monday is 0)."""

    what: str
    weekday: int = -1


@dataclass(frozen=True)
class Mark:
    """One time: its day, whether it held, whether it was a single one, and how sure I had been (0 to 1)."""

    day: date
    held: bool
    single: bool
    sure: float | None


def patterns(own: Iterable[Promise]) -> Iterator[Pattern]:
    """What shows, where there is enough to say anything: at least eight marks of each kind."""
    marks = [mark for one in own for mark in marks_of(one)]
    yield from _weekdays(marks)
    single, going = [m for m in marks if m.single], [m for m in marks if not m.single]
    if min(len(single), len(going)) >= ENOUGH:
        gap = _held(single) - _held(going)
        if abs(gap) >= CLEARLY:
            yield Pattern("single" if gap > 0 else "going")


def marks_of(one: Promise) -> Iterator[Mark]:
    """Every time of one promise: what stands in ours, and what I marked for myself alone."""
    weighed = one.weighed or one.shared
    sure = None if weighed is None or weighed.sure is None else weighed.sure / 10
    single = one.rhythm == "once"
    said = [(m.day, isinstance(m, Kept)) for m in one.moves if isinstance(m, Kept | Missed) and m.day]
    for day, held in said:
        yield Mark(day, held, single, sure)
    story = {slot(one.rhythm, day) for day, _ in said}
    for day in one.slips_on:
        if slot(one.rhythm, day) not in story:
            story.add(slot(one.rhythm, day))
            yield Mark(day, False, single, sure)


def _weekdays(marks: list[Mark]) -> Iterator[Pattern]:
    by_day: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_day[mark.day.weekday()].append(mark)
    for weekday, some in sorted(by_day.items()):
        if len(some) < ENOUGH:
            continue
        held = _held(some)
        if held <= _thought(some, marks) - CLEARLY:
            yield Pattern("less", weekday)
        elif held >= NEARLY_ALL:
            yield Pattern("holds", weekday)


def _held(marks: list[Mark]) -> float:
    return sum(mark.held for mark in marks) / len(marks)


def _thought(some: list[Mark], every: list[Mark]) -> float:
    """How much I had thought would hold: how sure I was, or else how the other days went."""
    sure = [mark.sure for mark in some if mark.sure is not None]
    if sure:
        return sum(sure) / len(sure)
    days = {mark.day.weekday() for mark in some}
    others = [mark for mark in every if mark.day.weekday() not in days]
    return _held(others) if others else 0.0

"""What rings about promises: the day of each, for its maker; once, and not again until they looked."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practices.promises.promise import Promise, slot
from toward.practices.promises.story import FRESH, ends_soon, tell

SEARCH = 40  # days, in which every rhythm asks at least once


def dues(evening: Evening) -> Iterable[Due]:
    """The next day of each promise of mine that I have not marked."""
    story = evening.story(tell)
    for one in story.mine:
        if day := next_day(one, story.today):
            end = datetime.combine(day + FRESH, time(), evening.now.tzinfo)
            yield Due(f"promises:{one.terms.id}:{day}", "agreed", day, end)


def next_day(one: Promise, today: date) -> date | None:
    """The day on which a promise next asks its maker how it went."""
    last = one.terms.due
    if one.rhythm == "once":
        return last if last and last >= today and not one.marks else None
    days = (today + timedelta(days=n) for n in range(SEARCH))
    asked = (day for day in days if ends_soon(one.rhythm, day) and not (last and day > last))
    return next((day for day in asked if not one.marked(day) and slot(one.rhythm, day) not in one.slipped), None)

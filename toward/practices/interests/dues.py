"""What rings about interests: the other's big day, the day before it, and the day after."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practices.interests.story import AFTER, Story

A_DAY = timedelta(days=1)


def dues(evening: Evening) -> Iterable[Due]:
    """Once before it and once after it, while I have said nothing to it yet."""
    for one in evening.story(Story).to_say:
        day, before = one.day.day, one.part == "before"
        first, last = (day - A_DAY, day) if before else (day + A_DAY, day + A_DAY * AFTER)
        end = datetime.combine(last + A_DAY, time(), evening.now.tzinfo)
        yield Due(f"interests:{one.day.id}:{one.part}", "agreed", first, end)

"""What rings about repair: the promised time of return, the day it rests until, and the day to look back."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.practice import Coming
from toward.practices.repair.moments import PauseAsked
from toward.practices.repair.path import Repair
from toward.practices.repair.story import Story

WORTH = timedelta(days=3)
SHORT = timedelta(hours=2)


def dues(evening: Evening) -> Iterable[Due]:
    """For both alike, whoever asked for the pause."""
    for one in evening.story(Story).under_way:
        when = one.until or (one.look_back if one.step == "trying" else None)
        if when:
            yield Due(f"repair:{one.id}:{one.turn}", "agreed", when, when + WORTH, _chosen(one, when, evening.me))


def _chosen(one: Repair, when: datetime, me: str) -> bool:
    """Whoever asked for a pause named its end; a short one is of this evening, and both are awake for it."""
    asked = one.last if isinstance(one.last, PauseAsked) else None
    return bool(asked and (asked.by == me or when - asked.at <= SHORT))


def coming(evening: Evening) -> Iterable[Coming]:
    """The days on which the two look back on a change."""
    for one in evening.story(Story).under_way:
        if one.step == "trying" and one.look_back and one.agreed:
            day = one.look_back.astimezone(evening.now.tzinfo).date()
            yield Coming(day, one.agreed.what, "repair:show", one.id)

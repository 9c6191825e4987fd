"""What rings about repair: the promised time of return, the day it rests until, and the day to look back."""

from collections.abc import Iterable
from datetime import timedelta

from toward.care.due import Due
from toward.practices.practice import Evening
from toward.practices.repair.story import Story

WORTH = timedelta(days=3)


def dues(evening: Evening) -> Iterable[Due]:
    """For both alike, whoever asked for the pause."""
    for one in Story(evening).under_way:
        when = one.until or (one.look_back if one.step == "trying" else None)
        if when:
            yield Due(f"repair:{one.id}:{one.turn}", "agreed", when, when + WORTH)

"""What rings about listening: an offer that has just come, and the time that both said yes to."""

from collections.abc import Iterable

from toward.care.due import Due
from toward.practices.listening.story import story
from toward.practices.practice import Evening


def dues(evening: Evening) -> Iterable[Due]:
    """An offer to me, and what is agreed on for a time."""
    told = story(evening)
    if one := told.asked_of_me:
        yield Due(f"listening:{one.id}", "arrived", one.offer.at, one.ends_by)
    for one in told.agreed:
        if one.offer.when:
            yield Due(f"listening:{one.id}:time", "agreed", one.offer.when, one.ends_by, chosen=True)

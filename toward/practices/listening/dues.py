"""What rings about listening: an offer that has just come, and the time that both said yes to."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practices.listening.story import tell


def dues(evening: Evening) -> Iterable[Due]:
    """An offer to me, and what is agreed on for a time."""
    story = evening.story(tell)
    if one := story.asked_of_me:
        yield Due(f"listening:{one.id}", "arrived", one.offer.at, one.ends_by)
    for one in story.agreed:
        if one.offer.when:
            yield Due(f"listening:{one.id}:time", "agreed", one.offer.when, one.ends_by, chosen=True)

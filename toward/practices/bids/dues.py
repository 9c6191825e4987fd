"""What rings about small asks: one that has just come, and a time that suits both."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practices.bids.call import AFTER
from toward.practices.bids.story import tell


def dues(evening: Evening) -> Iterable[Due]:
    """An ask of me, while it is open, and what both look forward to."""
    story = evening.story(tell)
    for one in story.for_me:
        part = "touch" if one.bid.family == "touch" else ""
        yield Due(f"bids:{one.bid.id}", "arrived", one.bid.at, one.until, part=part)
    for one in story.ahead:
        if one.answer and one.answer.when:
            yield Due(f"bids:{one.bid.id}:time", "agreed", one.answer.when, one.answer.when + AFTER, chosen=True)

"""What rings about appreciation: words that have just come."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.registry import table
from toward.practices.appreciation.story import SAYINGS

FRESH = timedelta(days=1)


def dues(evening: Evening) -> Iterable[Due]:
    """What the other has noticed, told somebody, or has to tell, and I have neither met nor put away."""
    for one in evening.story(table).of(*SAYINGS):
        if one.met is None and evening.now - one.moment.at < FRESH:
            yield Due(f"appreciation:{one.moment.id}", "arrived", one.moment.at, one.moment.at + FRESH)

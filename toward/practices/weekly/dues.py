"""What rings about the weekly talk: a time that was offered, and the time itself, until nobody comes any more."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practices.weekly.story import tell


def dues(evening: Evening) -> Iterable[Due]:
    """A time that is asked of me, and the next talk."""
    story = evening.story(tell)
    if story.offered and not story.offered.mine:
        yield Due(f"weekly:{story.offered.moment.id}", "arrived", story.offered.moment.at, story.offered.until)
    if story.time and story.next and not story.rests:
        talk = story.next
        yield Due(f"weekly:{story.time.moment.id}:{talk.at:%Y%m%d%H%M}", "agreed", talk.at, talk.until, chosen=True)

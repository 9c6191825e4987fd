"""To somebody who has put touch away, nobody's ask for touch is there."""

from toward.me.evening import Evening
from toward.practices.bids import meetings
from toward.practices.touch.story import Story


@meetings.no_touch.answered_by
def hidden(evening: Evening) -> bool:
    """As they have said under Touch."""
    return evening.story(Story).hidden

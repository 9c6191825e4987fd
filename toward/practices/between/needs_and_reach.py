"""Where somebody says that they are low, the other sees what they meant to do when that comes."""

from datetime import datetime

from toward.me.evening import Evening
from toward.practices.needs import meetings
from toward.practices.reach.story import Story


@meetings.low.answered_by
def low(evening: Evening) -> datetime | None:
    """As they say it under Reach, while it holds."""
    said = evening.story(Story).their_signal
    return said.at if said and said.what == "low" else None

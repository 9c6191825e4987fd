"""What rings about touch: an invitation that has just come, and the hours I chose for our rituals."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.due import Due, Weekly
from toward.practices.touch.story import Story


def dues(evening: Evening) -> Iterable[Due]:
    """An invitation to me while it is open and unanswered; my own reminders of what we both agreed on."""
    story = evening.story(Story)
    if story.call and not story.call.yes:
        call = story.call.moment
        yield Due(f"touch:{call.id}", "arrived", call.at, call.until)
    for ritual in story.rituals:
        hour = story.hour_of(ritual.id)
        yield Due(f"touch:{ritual.id}:hour", "own", Weekly(hour.days, hour.minute) if hour else None)

"""A question that somebody kept for a talk lies there in the weekly one."""

from toward.me.evening import Evening
from toward.practice.practice import Coming
from toward.practices.questions.told import tell
from toward.practices.weekly import meetings


@meetings.to_talk.answered_by
def to_talk(evening: Evening) -> list[Coming]:
    """The questions that wait for a talk, as they were asked."""
    asked = [pair.asked for pair in evening.story(tell).to_talk]
    return [Coming(one.at.date(), one.text, "questions:opened", one.id) for one in asked]

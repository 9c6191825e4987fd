"""A question that was kept for a talk is what a listening can be about."""

from urllib.parse import urlencode

from django.urls import reverse

from toward.me.evening import Evening
from toward.practices.listening import meetings as listening
from toward.practices.listening.meetings import Topic
from toward.practices.questions import meetings as questions
from toward.practices.questions.told import tell


@listening.to_talk.answered_by
def to_talk(evening: Evening) -> list[Topic]:
    """The questions that somebody kept for a talk."""
    asked = [pair.asked for pair in evening.story(tell).to_talk]
    return [Topic(one.id, one.text, reverse("questions:talk", args=[one.id])) for one in asked]


@questions.to_listen.answered_by
def to_listen(id: str) -> str:
    """The offer, with this question as what it is about."""
    return f"{reverse('listening:offer')}?{urlencode({'question': id})}"

"""What both love or are curious about is planned by a promise: one of the two takes it on, with a day."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from toward.me.evening import Evening
from toward.practices.interests import deck
from toward.practices.interests import meetings as interests
from toward.practices.interests.story import Story
from toward.practices.promises import meetings as promises


@interests.to_plan.answered_by
def to_plan(id: str) -> str:
    """A new promise; its words stand in no address."""
    return f"{reverse('promises:make')}?{urlencode({'from': id})}"


@promises.begun.answered_by
def begun(id: str, evening: Evening) -> str:
    """How it can begin, for a card that both have."""
    story = evening.story(Story)
    cards = deck.cards([id], story) if id in story.both else []
    return next((_("find a day for this: %(what)s") % {"what": one.text} for one in cards), "")

"""What pages say of what was said about what one likes."""

from typing import Any

from django import template

from toward.log.moment import Moment
from toward.me.me import Me
from toward.practices.interests import deck, meetings
from toward.practices.interests.moments import Agreed, Line
from toward.practices.interests.story import Story

register = template.Library()


@register.simple_tag
def headline(m: Moment, who: str) -> str:
    """What it is, and whose."""
    of = m.part if isinstance(m, Line) else m.kind.partition(".")[2]
    return deck.words("headlines")[of].replace("{name}", who)


@register.filter
def to_plan(card: deck.Activity) -> str:
    """Where one of us takes it on."""
    return meetings.to_plan(card.id)


@register.filter
def much(how: str) -> str:
    """How much of something, in words."""
    return deck.words("much").get(how, how)


@register.simple_tag(takes_context=True)
def agreed_on(context: Any, m: Agreed) -> str:
    """The words that were agreed on."""
    me: Me = context["me"]
    return next((one.moment.words for one in me.evening().story(Story).offers if one.moment.id == m.of), "")

"""What the templates of empathy need to know of a moment."""

from typing import Any

from django import template

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.empathy.story import Topic, tell

register = template.Library()


@register.simple_tag(takes_context=True)
def topic_of(context: dict[str, Any], m: Moment) -> Topic | None:
    """The situation that something was said to."""
    evening: Evening = context["me"].evening()
    return evening.story(tell).find(getattr(m, "of", ""))

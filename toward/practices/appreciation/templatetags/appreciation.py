"""What the templates of an appreciation ask for."""

from typing import Any

from django import template

from toward.log.moment import Moment
from toward.practice import content
from toward.practices.appreciation.moments import Met
from toward.practices.appreciation.story import tell

register = template.Library()


@register.simple_tag(takes_context=True)
def answered_before(context: dict[str, Any], m: Moment) -> tuple[Met, ...]:
    """What was answered to it before all practices had the same answers."""
    one = context["me"].evening().story(tell).find(m.id)
    return one.answers if one else ()


@register.simple_tag
def questions_for(m: Moment) -> list[str]:
    """A few good questions to meet good news with."""
    return content.few(content.read("appreciation", "meeting")["questions"], 4, seed=m.id)

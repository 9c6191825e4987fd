"""What the templates of a small repair ask for."""

from typing import Any

from django import template

from toward.log.moment import Moment
from toward.practices.small_repairs.moments import SmallMet
from toward.practices.small_repairs.story import Story, tell

register = template.Library()


@register.simple_tag(takes_context=True)
def answered_before(context: dict[str, Any], m: Moment) -> list[SmallMet]:
    """What was answered to it before all practices had the same answers."""
    story: Story = context["me"].evening().story(tell)
    return story.answers.get(m.id, [])

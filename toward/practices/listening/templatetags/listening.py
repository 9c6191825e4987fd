"""Minutes left, as a listening's pages say them."""

from math import ceil
from typing import Any

from django import template

from toward.practices.listening.about import About, about

register = template.Library()


@register.simple_tag(takes_context=True)
def thing_of(context: dict[str, Any], id: str) -> About | None:
    """What an offer is about, where that was shared and stands."""
    me = context["me"]
    return about(me.evening(), id) if me.bond else None


@register.filter
def minutes_left(seconds: int) -> int:
    """Whole minutes, rounded up, so that a minute is shown to its end."""
    return ceil(seconds / 60)

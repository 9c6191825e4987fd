"""Minutes left, as a listening's pages say them."""

from math import ceil

from django import template

register = template.Library()


@register.filter
def minutes_left(seconds: int) -> int:
    """Whole minutes, rounded up, so that a minute is shown to its end."""
    return ceil(seconds / 60)

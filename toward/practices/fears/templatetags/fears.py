"""How what somebody does is shown."""

from collections.abc import Iterable

from django import template

from toward.practices.fears import deck

register = template.Library()


@register.filter
def ways(ids: Iterable[str]) -> str:
    """Ways, by their ids, as words."""
    return ", ".join(deck.named(ids))

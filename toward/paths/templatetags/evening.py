"""What every page asks of an evening of a few minutes."""

from collections.abc import Iterable

from django import template
from django.template import Context

from toward.paths.tonight import night
from toward.practice.registry import find
from toward.practice.table import Thing

register = template.Library()
TABLE = "table"


@register.simple_tag
def came_back(few: Iterable[Thing]) -> dict[str, list[Thing]]:
    """What of it stands open, and what is closed still."""
    closed = [one for one in few if one.closed and not one.at_once]
    return {"closed": closed, "open": [one for one in few if one not in closed]}


@register.simple_tag(takes_context=True)
def tonight_goes_on(context: Context) -> bool:
    """Whether this is a page of a practice, and Tonight goes on meanwhile."""
    me, match = context.get("me"), context["request"].resolver_match if "request" in context else None
    if not (me and me.bond and match and (match.app_name == TABLE or find(match.app_name))):
        return False
    return bool(me.evening().story(night).running)

"""The few words that templates need: who, which colour, when, and what a form carries."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from toward.bond import joining
from toward.fields import times, words
from toward.me.shown import carry, hue, name
from toward.practice.registry import find
from toward.web.named import named as with_names

register = template.Library()
for said in (
    times.clock,
    times.date_of,
    times.day,
    times.day_ahead,
    times.short_date,
    times.until,
    times.zone_name,
    words.beginning,
):
    register.filter(said)


for tag in (carry, name, hue):
    register.simple_tag(tag, takes_context=True)


@register.simple_block_tag
def named(content: str) -> SafeString:
    """Name every card that stands in here, for whoever hears the page."""
    return SafeString(with_names(content))


@register.inclusion_tag("partials/practice_head.html", takes_context=True)
def practice_head(context: dict[str, Any], practice: str, lede: str = "") -> dict[str, Any]:
    """The head of a practice's page: its title, what it takes, and why it is there."""
    me = context.get("me")
    ended = me.archives if me and not me.bond else []
    return {"practice": find(practice), "lede": lede, "ended": ended}


@register.simple_tag(takes_context=True)
def my_invitation(context: dict[str, Any]) -> str:
    """Which invitation of whoever is here alone waits already; its page says how it stands."""
    me = context.get("me")
    if me is None or me.bond:
        return ""
    return next((id for id in me.keys.ring.offers if joining.stands(me.keys, id)), "")

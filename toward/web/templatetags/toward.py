"""The few words that templates need: who, which colour, when, and what a form carries."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from toward.fields import times
from toward.me.me import NOBODY
from toward.me.once import mark
from toward.practice.registry import find
from toward.web.named import named as with_names

register = template.Library()
for said in (times.clock, times.day, times.day_ahead, times.zone_name):
    register.filter(said)


@register.simple_tag(takes_context=True)
def carry(context: dict[str, Any]) -> SafeString:
    """What every form of ours carries: the token against forgery, a one-use mark, and the bond it was made for.

    A tab that was left open thus never sends words to somebody else than it showed, and a form
    that was sent twice is kept once. What was written for oneself, with nobody here yet, stays so.
    """
    me = context.get("me")
    bond = me and (me.bond.id if me.bond else NOBODY)
    token = context.get("csrf_token", "")
    return format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}"><input type="hidden" name="once" value="{}">'
        '<input type="hidden" name="bond" value="{}">',
        token,
        mark(context.get("request")),
        bond or "",
    )


@register.simple_tag(takes_context=True)
def name(context: dict[str, Any], person: str) -> str:
    """How somebody is called, as this reader knows them."""
    me, bond = context["me"], context.get("bond") or context["me"].bond
    if person == me.id:
        return str(me.name)
    return str(bond.other_name) if bond and person == bond.other else _("Somebody")


@register.simple_tag(takes_context=True)
def hue(context: dict[str, Any], person: str) -> str:
    """The class of somebody's colour."""
    me, bond = context["me"], context.get("bond") or context["me"].bond
    if person == me.id:
        return f"hue-{bond.own_hue if bond and bond.own_hue else me.hue}"
    return f"hue-{bond.other_hue}" if bond and person == bond.other else "hue-dusk"


@register.simple_block_tag
def named(content: str) -> SafeString:
    """Name every card that stands in here, for whoever hears the page."""
    return SafeString(with_names(content))


@register.filter
def plus_one(number: int) -> int:
    """Count from one."""
    return number + 1


@register.inclusion_tag("partials/practice_head.html", takes_context=True)
def practice_head(context: dict[str, Any], practice: str, lede: str = "") -> dict[str, Any]:
    """The head of a practice's page: its title, what it takes, and why it is there."""
    me = context.get("me")
    ended = me.archives if me and not me.bond else []
    return {"practice": find(practice), "lede": lede, "ended": ended}

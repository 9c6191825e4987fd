"""The few words that templates need: who, which colour, when, and what a form carries."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from toward.people.me import NOBODY
from toward.practices.registry import find
from toward.web.named import named as with_names
from toward.web.once import mark

register = template.Library()


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
def clock(at: datetime) -> str:
    """The time of day, in the reader's zone and language."""
    return date_format(timezone.localtime(at), "TIME_FORMAT")


@register.filter
def day(at: datetime) -> str:
    """The day, in the reader's words: today, yesterday, or a date."""
    then, today = timezone.localtime(at).date(), timezone.localdate()
    gone = (today - then).days
    if gone in (0, 1):
        return _("Today") if gone == 0 else _("Yesterday")
    return date_format(then, "MONTH_DAY_FORMAT" if then.year == today.year else "DATE_FORMAT")


@register.filter
def day_ahead(at: datetime) -> str:
    """The day, in the reader's words: today, tomorrow, or a weekday with its date."""
    then, today = timezone.localtime(at).date(), timezone.localdate()
    ahead = (then - today).days
    if ahead in (0, 1):
        return _("Tomorrow") if ahead else _("Today")
    return f"{date_format(then, 'l')}, {date_format(then, 'MONTH_DAY_FORMAT')}"


@register.filter
def zone_name(zone: str) -> str:
    """A time zone as people say it: the city, and how far its clock is from UTC now."""
    city = zone.rpartition("/")[2].replace("_", " ")
    try:
        ahead = timezone.now().astimezone(ZoneInfo(zone)).strftime("%z")
    except (KeyError, OSError, ValueError):
        return city
    sign, hours, minutes = ahead[0].replace("-", "−"), int(ahead[1:3]), ahead[3:5]
    from_utc = "UTC" if ahead == "+0000" else f"UTC{sign}{hours}" + (f":{minutes}" if minutes != "00" else "")
    return from_utc if city in ("UTC", "GMT", "Universal", "Zulu") else f"{city} ({from_utc})"


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

"""What the templates of small asks need to know of a moment."""

from datetime import datetime, time
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from toward.fields.times import clock, day_ahead
from toward.practices.bids import deck, meetings
from toward.practices.bids.call import Call
from toward.practices.bids.moments import Answered, Bid, Suits
from toward.practices.bids.story import tell

register = template.Library()


@register.simple_tag(takes_context=True)
def call_of(context: dict[str, Any], m: Answered) -> Bid | None:
    """The ask that an answer belongs to, or None where it was taken back."""
    ours = context["me"].evening(context.get("bond")).ours
    return next((one for one in ours if isinstance(one, Bid) and one.id == m.of != ""), None)


@register.simple_tag(takes_context=True)
def suited(context: dict[str, Any], m: Suits) -> Call | None:
    """The ask and its answer whose time suits both."""
    return context["me"].evening().story(tell).by_answer.get(m.of)  # type: ignore[no-any-return]


@register.simple_tag
def warm_no(bid: Bid) -> str:
    """The line that goes with a no in one tap."""
    return deck.first_no(bid.family, bid.id)


@register.simple_tag(takes_context=True)
def their_clock(context: dict[str, Any], at: datetime) -> str:
    """That time by the other's clock, where they have said by which one they live, and it differs from mine."""
    me = context["me"]
    zone = meetings.their_zone(me.evening()) if me.bond else None
    theirs = at.astimezone(zone) if zone else None
    if theirs is None or theirs.utcoffset() == timezone.localtime(at).utcoffset():
        return ""
    return f"{date_format(theirs, 'l')}, {date_format(theirs, 'TIME_FORMAT')}"


@register.simple_tag(takes_context=True)
def now_there(context: dict[str, Any]) -> str:
    """What the other's clock shows now, where it differs from mine and they have said so."""
    return their_clock(context, timezone.now())


@register.filter
def fades(at: datetime) -> str:
    """When, within a sentence: “tonight at midnight”, not “Tomorrow, midnight”; a weekday keeps its capital."""
    then = timezone.localtime(at)
    days = (then.date() - timezone.localdate()).days
    if days == 1 and then.time() == time():
        return _("tonight at midnight")
    return f"{day_ahead(at).lower() if days in (0, 1) else day_ahead(at)}, {clock(at)}"

"""What pages of the weekly talk say in a line."""

from datetime import datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from toward.fields.times import clock
from toward.practice.practice import Coming
from toward.practices.weekly import deck, meetings
from toward.practices.weekly.lies import MOST
from toward.practices.weekly.moments import Granted, Line, TimeOffered
from toward.practices.weekly.story import tell, told
from toward.talks.regular import Held

register = template.Library()


@register.simple_tag
def every(m: TimeOffered, at: datetime | None = None) -> str:
    """A time of the week, by the reader's clock on the day of one talk (`at`), or else of the first."""
    at = at or m.first or m.at
    return _("%(day)s, %(time)s") % {"day": date_format(timezone.localtime(at), "l"), "time": clock(at)}


@register.simple_tag
def title_of(part: str) -> str:
    """What a part is called."""
    return deck.parts().get(part, "")


@register.simple_tag(takes_context=True)
def kept_for_talk(context: dict[str, Any]) -> list[Coming]:
    """What somebody kept for a talk, the newest first."""
    return meetings.to_talk(context["me"].evening())[:MOST]


@register.simple_tag(takes_context=True)
def wished_before(context: dict[str, Any], held: Held) -> list[Line]:
    """What each wished for in the talk before this one."""
    return list(context["me"].evening().story(tell).wished_before(held))


@register.simple_tag(takes_context=True)
def wish_of(context: dict[str, Any], m: Line | Granted) -> str:
    """The words of a wish, or of the one that was done."""
    held = context["me"].evening().story(told).find(m.of)
    return next((one.words for one in held.lines if one.id in (m.id, getattr(m, "line", ""))), "") if held else ""

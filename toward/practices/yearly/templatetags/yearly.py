"""What pages of the yearly talk say in a line."""

from datetime import datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from toward.fields.times import clock
from toward.practices.yearly import deck
from toward.practices.yearly.moments import Line, TimeOffered
from toward.practices.yearly.story import tell

register = template.Library()


@register.simple_tag
def every(m: TimeOffered, at: datetime | None = None) -> str:
    """A day of the year, by the reader's clock in the year of one talk (`at`), or else of the first."""
    at = at or m.first or m.at
    return _("%(day)s, %(time)s") % {
        "day": date_format(timezone.localtime(at), "MONTH_DAY_FORMAT"),
        "time": clock(at),
    }


@register.filter
def asks(id: str) -> str:
    """What a question asks."""
    return str(deck.prompt(id)["text"])


@register.simple_tag(takes_context=True)
def ago(context: dict[str, Any], m: Line) -> Line | None:
    """What was kept of the same question, the last time before."""
    story = context["me"].evening().story(tell)
    held = story.talks.find(m.of)
    found = story.year_before(held, m.part) if held else None
    return found[1] if found else None

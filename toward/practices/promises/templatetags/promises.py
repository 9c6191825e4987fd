"""What the templates of promises need to know of a moment, and how they name days and weekdays."""

from datetime import date
from typing import Any

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from toward.practices.promises.moments import Move, PromiseMade
from toward.practices.promises.promise import Promise

register = template.Library()


@register.simple_tag(takes_context=True)
def promise_of(context: dict[str, Any], m: Move) -> PromiseMade | None:
    """The promise that a move belongs to, or None where it was taken back."""
    bond = context.get("bond") or context["me"].bond
    moments = bond.log.moments if bond else ()
    return next((one for one in moments if isinstance(one, PromiseMade) and one.id == m.of and m.of), None)


@register.filter
def on_day(day: date) -> str:
    """A day, in words: today, tomorrow, yesterday, or its date with the weekday."""
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    away = (day - timezone.localdate()).days
    if away in near:
        return near[away]
    this_year = day.year == timezone.localdate().year
    return f"{date_format(day, 'l')}, {date_format(day, 'MONTH_DAY_FORMAT' if this_year else 'DATE_FORMAT')}"


@register.filter
def weekday(number: int) -> str:
    """A weekday's name; Monday is 0."""
    return str(WEEKDAYS[number])


@register.filter
def marked_on(one: Promise, day: date) -> bool:
    """Whether that day's time is marked already, in ours or for the maker alone."""
    return one.marked(day) is not None or one.slips(day)


@register.filter
def slipped_on(one: Promise, day: date) -> bool:
    """Whether that day's time did not hold, and only the maker knows."""
    return one.slips(day) and one.marked(day) is None


@register.filter
def was_felt(one: Promise, m: Move) -> bool:
    """Whether the other felt this time of it."""
    return m.id in one.felt

"""What the templates of promises need to know of a moment, and how they name days and weekdays."""

from datetime import date
from typing import Any

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from toward.fields.times import date_of
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.promises.moments import Move, PromiseMade
from toward.practices.promises.promise import Promise
from toward.practices.promises.story import Story, tell

register = template.Library()


@register.simple_tag(takes_context=True)
def promise_of(context: dict[str, Any], m: Moment) -> PromiseMade | None:
    """The promise that a move belongs to, or None where it was taken back."""
    if isinstance(m, PromiseMade):
        return m
    return next(
        (
            one
            for one in context["me"].evening(context.get("bond")).ours
            if isinstance(one, PromiseMade) and one.id == getattr(m, "of", "") != ""
        ),
        None,
    )


def _story(context: dict[str, Any]) -> Story:
    evening: Evening = context["me"].evening()
    return evening.story(tell)


@register.simple_tag(takes_context=True)
def promise(context: dict[str, Any], m: Moment) -> Promise | None:
    """The promise that something belongs to, as it stands."""
    return _story(context).of(m)


@register.simple_tag(takes_context=True)
def earlier(context: dict[str, Any], m: Moment) -> list[Move]:
    """What was said before the latest, and not seen."""
    return _story(context).earlier(m)


@register.simple_tag(takes_context=True)
def same_word(context: dict[str, Any], one: Promise) -> Promise | None:
    """The other's word on the same change, where both gave theirs."""
    return _story(context).same(one) if one.by == context["me"].id else None


@register.filter
def is_past(day: date) -> bool:
    """Whether it has gone by."""
    return day < timezone.localdate()


@register.filter
def on_day(day: date) -> str:
    """A day, in words: today, tomorrow, yesterday, or its date with the weekday."""
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    away = (day - timezone.localdate()).days
    if away in near:
        return near[away]
    return f"{date_format(day, 'l')}, {date_of(day)}"


@register.filter
def weekday(number: int) -> str:
    """A weekday's name; Monday is 0."""
    return str(WEEKDAYS[number])


@register.filter
def marked_on(one: Promise, day: date) -> bool:
    """Whether that day's time is marked already, in ours or for the maker alone."""
    return one.marked(day) is not None or one.slips(day)


@register.filter
def made_before(one: Promise, day: date) -> bool:
    """Whether it was made on an earlier day, so that there was a day before on which it could be kept."""
    return timezone.localtime(one.made.at).date() < day


@register.filter
def gone_by_on(one: Promise, day: date) -> bool:
    """Whether it can be taken no more."""
    return one.gone_by(day)


@register.filter
def gone_by_now(one: Promise) -> bool:
    """The same, by my clock."""
    return one.gone_by(timezone.localdate())


@register.filter
def slipped_on(one: Promise, day: date) -> bool:
    """Whether that day's time did not hold, and only the maker knows."""
    return one.slips(day) and one.marked(day) is None


@register.filter
def was_felt(one: Promise, m: Move) -> bool:
    """Whether the other felt this time of it."""
    return m.id in one.felt

"""The few words that the pages of a repair need: where it stands, when, and what a step is called."""

from datetime import datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from toward.fields.times import date_of
from toward.practices.repair import steps
from toward.practices.repair.moments import CheckedBack, Proposed
from toward.practices.repair.path import A_WEEK, Repair, given, in_time
from toward.practices.repair.short_forms import THEN, asked
from toward.practices.repair.story import Story

register = template.Library()


@register.simple_tag(takes_context=True)
def phase_of(context: dict[str, Any], one: Repair) -> str:
    """Where a repair stands now."""
    return one.phase(context["story"].now)


@register.simple_tag(takes_context=True)
def stands_of(context: dict[str, Any], one: Repair) -> str:
    """How it stands for me."""
    story: Story = context["story"]
    return story.stands(one)


@register.simple_tag(takes_context=True)
def path_steps(context: dict[str, Any], one: Repair) -> list[dict[str, Any]]:
    """The six steps, and which of them is now."""
    return steps.of(one.phase(context["story"].now), one.step)


@register.simple_tag(takes_context=True)
def is_long_over(context: dict[str, Any], one: Repair) -> bool:
    """Whether it ended a week ago or more: then it is read first, and nothing is asked."""
    return one.over and one.last is not None and context["story"].now - one.last.at >= A_WEEK


@register.filter
def day_to_come(at: datetime | None) -> str:
    """A day that may lie ahead: tomorrow, a weekday, or a date."""
    if at is None:
        return ""
    then, today = timezone.localtime(at).date(), timezone.localdate()
    ahead = (then - today).days
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return near.get(ahead) or (date_format(then, "l") if 1 < ahead < 7 else date_of(then))


@register.simple_tag(takes_context=True)
def back_if_agreed(context: dict[str, Any], m: Proposed) -> datetime | None:
    """When the two look back on it, if they agree now."""
    back = m.look_back
    return in_time(back, given(back, m.at), context["story"].now) if back else None


@register.filter
def when(at: datetime | None) -> str:
    """The time of day, with the day where that is not today."""
    if at is None:
        return ""
    clock = date_format(timezone.localtime(at), "TIME_FORMAT")
    today = timezone.localtime(at).date() == timezone.localdate()
    return clock if today else f"{day_to_come(at)}, {clock}"


@register.simple_tag
def check_facts(said: CheckedBack) -> list[tuple[str, str]]:
    """The questions of a look back, with what was answered."""
    question = asked("next")
    then = dict(zip(THEN, question["answers"], strict=False)).get(said.then, "")
    found = [
        (asked("happened")["text"], said.happened),
        (asked("helped")["text"], said.helped),
        (question["text"], then),
    ]
    return [(text, answer) for text, answer in found if answer]

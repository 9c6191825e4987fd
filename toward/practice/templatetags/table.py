"""What the templates of the table ask for."""

from typing import Any

from django import template

from toward.log.moment import Moment
from toward.practice import lines
from toward.practice.moments import Answered
from toward.practice.registry import shares, table
from toward.practice.share import Share
from toward.practice.table import Thing

register = template.Library()


@register.simple_tag(takes_context=True)
def thing(context: dict[str, Any], m: Moment) -> Thing | None:
    """How something lies on my table; None for my own words, and for what is not laid there."""
    return context["me"].evening().story(table).things.get(m.id) if context["me"].bond else None


@register.simple_tag(takes_context=True)
def answers(context: dict[str, Any], m: Moment) -> list[Answered]:
    """What was answered to something of ours, by either."""
    return context["me"].evening().story(table).answers.get(m.id, []) if context["me"].bond else []


@register.simple_tag
def lines_for(one: Thing) -> list[tuple[str, str]]:
    """A few warm lines for it."""
    return lines.few(one.share, one.moment)


@register.simple_tag(takes_context=True)
def answered_thing(context: dict[str, Any], answer: Answered) -> Moment | None:
    """What was answered; None where it was taken back."""
    ours = context.get("bond") or context["me"].bond
    return next((m for m in ours.log.moments if m.id == answer.of), None)


@register.simple_tag
def says(answer: Answered, of: Moment | None) -> str:
    """The words of an answer to `of`."""
    share: Share | None = shares().get(type(of)) if of else None
    return lines.words(answer, share, of.practice) if share and of else answer.words

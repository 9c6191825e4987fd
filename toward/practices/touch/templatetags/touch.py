"""What the templates of touch ask for."""

from typing import Any

from django import template

from toward.practices.touch import deck
from toward.practices.touch.forms import WHENS, far
from toward.practices.touch.moments import Agreed, Draft, Invitation, Ritual, Statement
from toward.practices.touch.story import Story

register = template.Library()


@register.filter
def offered(m: Invitation) -> str:
    """What an invitation offers."""
    return deck.text(m.touch) if m.touch else ""


@register.simple_tag(takes_context=True)
def ritual_of(context: dict[str, Any], m: Agreed) -> Ritual | None:
    """The ritual that a yes belongs to."""
    return next((one for one in context["me"].evening().story(Story).rituals if one.id == m.of), None)


@register.filter
def for_when(m: Ritual) -> str:
    """For which time a ritual is."""
    return next((str(title) for id, title in WHENS if id == m.when), "")


@register.filter
def as_read(m: Draft | Statement) -> list[deck.Shown]:
    """A statement or a draft, moment by moment."""
    return deck.shown(m, far())

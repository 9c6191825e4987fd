"""What the templates of touch ask for."""

from django import template

from toward.practices.touch import deck
from toward.practices.touch.forms import WHENS, far
from toward.practices.touch.moments import Draft, Invitation, Ritual, Statement

register = template.Library()


@register.filter
def offered(m: Invitation) -> str:
    """What an invitation offers."""
    return deck.text(m.touch) if m.touch else ""


@register.filter
def for_when(m: Ritual) -> str:
    """For which time a ritual is."""
    return next((str(title) for id, title in WHENS if id == m.when), "")


@register.filter
def as_read(m: Draft | Statement) -> list[deck.Shown]:
    """A statement or a draft, moment by moment."""
    return deck.shown(m, far())

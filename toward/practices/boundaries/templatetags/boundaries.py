"""What the templates of a boundary ask for."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from toward.practices.boundaries import deck, meetings, story
from toward.practices.boundaries.moments import Boundary

register = template.Library()


@register.filter
def theme(m: Boundary) -> str:
    """What it is about; a theme that no file knows any more is "something else"."""
    return (deck.theme(m.theme) or deck.themes()[-1]).title


@register.filter
def stance(m: Boundary) -> str:
    """Yes, with care, or no."""
    return {"yes": _("yes"), "no": _("no")}.get(m.stance, _("with care"))


@register.simple_tag(takes_context=True)
def honoured(context: dict[str, Any], m: Boundary) -> bool:
    """Whether I have said that I will honour these words."""
    return story.honoured(m, context["me"].evening())


@register.simple_tag
def saying() -> str:
    """Where one finds a gentle way to say it."""
    return meetings.saying()


@register.simple_tag
def mending() -> str:
    """Where the two mend it together."""
    return meetings.mending()

"""What the templates of values need to know of a moment."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.values import deck
from toward.practices.values.moments import Draft, Said
from toward.practices.values.story import Pact, tell

register = template.Library()


@register.simple_tag
def value(id: str) -> deck.Row:
    """A card by its id."""
    return deck.cards([id])[0]


@register.simple_tag
def sentence(side: Said | Draft, id: str) -> str:
    """What somebody said to one of what they put first."""
    words = side.words if isinstance(side, Draft) else dict(zip(side.values, side.words, strict=False))
    return words.get(id, "")


@register.simple_tag
def about(id: str) -> str:
    """What an agreement is about, by name: two values, or being true."""
    pair = deck.pair(id)
    one, other = (card["name"] for card in deck.cards(pair["values"])) if pair else ("", "")
    return _("%(one)s and %(other)s") % {"one": one, "other": other} if pair else _("Being true to each other")


@register.filter
def now(pacts: list[Pact]) -> list[Pact]:
    """What stands, or waits for a yes."""
    return [one for one in pacts if one.stands or one.open]


@register.filter
def over(pacts: list[Pact]) -> list[Pact]:
    """What ended, or was left, or has another in its place."""
    return [one for one in pacts if not (one.stands or one.open)]


@register.simple_tag(takes_context=True)
def pact_of(context: dict[str, Any], m: Moment) -> Pact | None:
    """The agreement that something is, or was said to."""
    evening: Evening = context["me"].evening()
    return evening.story(tell).pact(m.thread)

"""What the templates of meaning need to know of a moment."""

from collections.abc import Iterable
from typing import Any

from django import template

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.meaning import deck
from toward.practices.meaning.forms import RHYTHMS
from toward.practices.meaning.moments import Ritual, Too
from toward.practices.meaning.story import Rite, Thing, side_of, tell

register = template.Library()
register.filter(side_of)


@register.filter
def rhythm(id: str) -> str:
    """When a ritual is held."""
    return str(dict(RHYTHMS).get(id, id))


@register.simple_tag
def jobs(ids: Iterable[str]) -> list[str]:
    """What these jobs are."""
    return deck.named(ids)


@register.simple_tag(takes_context=True)
def mine_alone(context: dict[str, Any]) -> list[Rite]:
    """What I named, and the other has not."""
    return _evening(context).story(tell).mine_alone


@register.simple_tag(takes_context=True)
def rite_of(context: dict[str, Any], m: Moment) -> Rite | None:
    """The ritual that something is, or was said to."""
    return _evening(context).story(tell).rite(m.thread)


@register.simple_tag(takes_context=True)
def ritual(context: dict[str, Any], id: str) -> Ritual | None:
    """One as it was named; none where it was taken back."""
    return _evening(context).story(tell).rituals.get(id)


@register.simple_tag(takes_context=True)
def asks_same(context: dict[str, Any], m: Too) -> bool:
    """Whether the other says that two of them are one, and I have not."""
    story = _evening(context).story(tell)
    rite = story.rite(m.of)
    return bool(m.mine) and rite is not None and not rite.both and (m.of, m.mine) in story.same


@register.simple_tag(takes_context=True)
def thing_of(context: dict[str, Any], m: Moment) -> Thing | None:
    """What was handed over, which something is or was said to."""
    return _evening(context).story(tell).thing(m.thread)


def _evening(context: dict[str, Any]) -> Evening:
    evening: Evening = context["me"].evening()
    return evening

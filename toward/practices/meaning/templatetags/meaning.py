"""What the templates of meaning need to know of a moment."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template

from toward.fields.times import date_of
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.me.shown import name
from toward.practice import content
from toward.practice.registry import table
from toward.practices.meaning import chosen as chosen_ones
from toward.practices.meaning import deck
from toward.practices.meaning.chosen_forms import WHO
from toward.practices.meaning.chosen_moments import Word
from toward.practices.meaning.forms import RHYTHMS
from toward.practices.meaning.moments import Changed, Ritual, Too
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


@register.simple_tag
def no_or_later() -> list[dict[str, Any]]:
    """Lines that say of a ritual that it is none yet for me, or that I have to think."""
    return [row for row in content.rows("meaning", "ritual") if row.get("past")]


@register.simple_tag(takes_context=True)
def rite_of(context: dict[str, Any], m: Moment) -> Rite | None:
    """The ritual that something is, or was said to."""
    return _evening(context).story(tell).rite(m.thread)


@register.simple_tag(takes_context=True)
def held(context: dict[str, Any], rite: Rite) -> Ritual | Changed:
    """How it is held now, as far as I have opened it: one of its wordings is mine, or known to me."""
    lies = _evening(context).story(table)
    return next((m for m in (rite.now, *rite.said) if not ((one := lies.thing(m.id)) and one.closed)), rite.now)


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


@register.simple_tag(takes_context=True)
def chosen(context: dict[str, Any], id: str) -> chosen_ones.Chosen | None:
    """What the two chose, which something is or was said to."""
    return _evening(context).story(chosen_ones.tell).find(id)


@register.simple_tag(takes_context=True)
def word_of(context: dict[str, Any], m: Moment) -> Word | None:
    """The word or sign that was sent; none where it was taken back."""
    return _evening(context).story(chosen_ones.tell).words.get(getattr(m, "word", ""))


@register.simple_tag(takes_context=True)
def doer(context: dict[str, Any], who: str, day: date | None) -> str:
    """Who takes a step, and by when; what is not said is left out."""
    called = str(WHO.get(who) or name(context, who))
    return " · ".join([called] * bool(who) + [date_of(one) for one in (day,) if one])


def _evening(context: dict[str, Any]) -> Evening:
    evening: Evening = context["me"].evening()
    return evening

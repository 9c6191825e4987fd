"""What the templates of a check-in ask for."""

from typing import Any

from django import template

from toward.practice import feeling_words
from toward.practices.feelings import measures
from toward.practices.feelings.measures import Measure, Text
from toward.practices.feelings.moments import CheckIn
from toward.practices.feelings.near import Comparison, Nearness
from toward.practices.feelings.story import Story

register = template.Library()


@register.filter
def named(said: CheckIn) -> str:
    """Its feeling words."""
    return ", ".join(feeling_words.named(said.words))


@register.filter
def place(said: CheckIn) -> str:
    """Its place on the map, in words."""
    return ", ".join(str(part) for part in measures.place(said))


@register.filter
def answers(said: CheckIn) -> list[tuple[Measure, int]]:
    """The sliders that were set."""
    return measures.answers(said)


@register.filter
def spot(value: int | None) -> int:
    """Where a value from 0 to 10 lies on an edge of 24, rightwards."""
    return 2 * (5 if value is None else value) + 2


@register.filter
def height(value: int | None) -> int:
    """The same, upwards."""
    return 24 - spot(value)


@register.filter
def nearness(how: Nearness) -> Text:
    """How near a guess was."""
    return measures.NEARNESS[how]


@register.filter
def ways(compared: Comparison) -> list[Text]:
    """In which directions it was otherwise."""
    return [measures.WAYS[way] for way in compared.ways]


@register.simple_tag(takes_context=True)
def waits_behind_a_guess(context: dict[str, Any], said: CheckIn) -> bool:
    """Whether a check-in on the days is one that I may still guess at; an old one never is."""
    me = context["me"]
    return me.bond is not None and said.by == me.bond.other and me.evening().story(Story).hides(said)

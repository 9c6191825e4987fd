"""What the templates of questions need to know of a moment."""

from typing import Any

from django import template

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.questions.moments import KeptForTalk, MineIsIn, OwnQuestion
from toward.practices.questions.opened import Pair
from toward.practices.questions.story import Place
from toward.practices.questions.told import tell

register = template.Library()


@register.simple_tag(takes_context=True)
def comes_up(context: dict[str, Any], m: OwnQuestion) -> bool:
    """Whether a question that one of the two wrote has still to come up."""
    return context["me"].evening().story(tell).comes_up(m)  # type: ignore[no-any-return]


@register.simple_tag(takes_context=True)
def place_of(context: dict[str, Any], m: MineIsIn) -> Place | None:
    """The question that somebody says they have answered."""
    return context["me"].evening().story(tell).place(m.which)  # type: ignore[no-any-return]


@register.simple_tag(takes_context=True)
def pair_of(context: dict[str, Any], m: Moment) -> Pair | None:
    """The two letters that something belongs to."""
    evening: Evening = context["me"].evening()
    story, of = evening.story(tell), getattr(m, "of", m.id)
    return story.pair(of) if isinstance(m, KeptForTalk) else story.pair_of(of)

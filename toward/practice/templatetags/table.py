"""What the templates of the table ask for."""

from collections.abc import Sequence, Sized
from typing import Any

from django import template
from django.core.paginator import Page

from toward.log.moment import Moment
from toward.me.evening import FEW
from toward.practice import guide, ready, talk, warm_lines
from toward.practice.moments import Answered
from toward.practice.registry import shares, table
from toward.practice.table import Thing

register = template.Library()


@register.simple_tag(takes_context=True)
def thing(context: dict[str, Any], m: Moment | None) -> Thing | None:
    """How something lies on my table; None for my own words, and for what is not laid there."""
    return context["me"].evening().story(table).thing(m.id) if m and context["me"].bond else None


@register.simple_tag(takes_context=True)
def by_name(context: dict[str, Any], words: str) -> str:
    """A sentence of a practice's with the other's name in it."""
    return words.replace("{name}", context["me"].bond.other_name)


@register.simple_tag(takes_context=True)
def carried_by(context: dict[str, Any], one: Thing) -> list[Thing]:
    """What was shared before it, and is read with it."""
    found: list[Thing] = context["me"].evening().story(table).carried(one)
    return found


@register.simple_tag(takes_context=True)
def just_opened(context: dict[str, Any], one: Thing) -> bool:
    """Whether I opened it on this visit and have not answered: then its answers stand open, wherever it stands."""
    evening = context["me"].evening()
    return not one.left(evening.now) and not one.answered_by(evening.me)


@register.simple_tag(takes_context=True)
def answers(context: dict[str, Any], m: Moment) -> list[Answered]:
    """What was answered to something of ours, by either."""
    return context["me"].evening().story(table).to(m) if context["me"].bond else []


@register.simple_tag(takes_context=True)
def answered(context: dict[str, Any], answer: Answered) -> Thing | None:
    """What was answered, as it is shown; None where it was taken back."""
    m = next((m for m in context["me"].evening().ours if m.id == answer.of), None)
    share = shares().get(type(m)) if m else None
    return Thing(m, share) if m and share else None


@register.simple_tag(takes_context=True)
def may_go_on(context: dict[str, Any], listed: Sized, fading: object = "") -> bool:
    """Whether more may stand behind a list of what was said lately.

    Where some of it is `fading`, the list says too little, and a count of all would be a mark of what faded.
    """
    now = context["me"].evening()
    return not now.whole and (now.goes_far_back if fading else len(listed) >= FEW)


@register.simple_tag
def leads_on(pages: object) -> int | None:
    """The page on which stands what comes next, once all is listed; where a list has no pages, none."""
    every = pages.paginator if isinstance(pages, Page) else None
    return every.count // every.per_page + 1 if every else None


@register.simple_tag(takes_context=True)
def lines_for(context: dict[str, Any], one: Thing) -> list[tuple[str, str]]:
    """A few warm lines for it that fit the two, where it takes such."""
    if "tap" not in one.share.takes:
        return []
    evening, back = context["me"].evening(), bool(one.back)
    return warm_lines.few(one.share, one.moment, evening.begun, back=back, drawn=warm_lines.draw(one, evening))


@register.simple_tag
def ready_answers(depth: str, seed: str, taps: Sequence[str]) -> tuple[list[str], list[str]]:
    """Answers by a tap to what both are asked, what lies open and what is folded: each counts, and opens both."""
    return ready.offered(depth, seed, taps)


@register.simple_tag(takes_context=True)
def guide_for(context: dict[str, Any], one: Thing) -> guide.Guide | None:
    """The step by which it may be answered, until I have answered it in words."""
    mine = any(a.words and a.by == context["me"].id and a.of == one.moment.id for a in one.answers)
    return None if mine or "words" not in one.share.takes else guide.of(one)


@register.filter
def to_listen(one: Thing) -> str:
    """Where a listening about it is offered."""
    return talk.to_listen(one.moment.id) if "talk" in one.share.takes else ""


@register.filter
def says(answer: Answered) -> str:
    """The words of an answer."""
    return warm_lines.words(answer)

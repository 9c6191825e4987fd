"""What the templates of reach ask for."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import template

from toward.practices.reach import deck, words
from toward.practices.reach.forms import WeekForm
from toward.practices.reach.moments import ReachPage, Signal
from toward.practices.reach.story import Story
from toward.practices.reach.week import DAYS, PARTS, key

register = template.Library()


@register.filter
def called(m: Signal) -> Any:
    """Low today, or here for you."""
    return words.SIGNALS.get(m.what, words.SIGNALS["low"])


@register.filter
def pattern(m: ReachPage) -> list[tuple[Any, Any, list[Any]]]:
    """The week: from day to day while they are alike, and the parts that are usual then."""
    found: list[tuple[Any, Any, list[Any]]] = []
    for usual, group in groupby(DAYS, lambda day: [p for p in PARTS if key(day, p) in m.usually]):
        days = list(group)
        found.append((words.DAYS[days[0]], words.DAYS[days[-1]], [words.PARTS[p] for p in usual]))
    return found


@register.simple_tag(takes_context=True)
def week_form(context: dict[str, Any]) -> WeekForm:
    """The six, for this week with whom I am with."""
    return WeekForm(None, None, other=context["me"].bond.other_name)


@register.simple_tag(takes_context=True)
def what_helps(context: dict[str, Any], m: Signal) -> list[tuple[Any, tuple[str, ...], str]]:
    """What helps whoever is low, and what doesn't, as they have written it."""
    theirs = context["me"].evening().story(Story).theirs if m.what not in ("here", "hello") else None
    return list(_lists(theirs.page, ("helps", "hinders"))) if theirs else []


@register.filter
def told(m: ReachPage) -> list[tuple[Any, tuple[str, ...], str]]:
    """The lists that hold something."""
    return list(_lists(m, deck.LISTS))


def _lists(m: ReachPage, names: tuple[str, ...]) -> Iterator[tuple[Any, tuple[str, ...], str]]:
    for name in names:
        chosen, own = getattr(m, name), getattr(m, f"{name}_own")
        if chosen or own:
            yield words.LISTS[name][0], chosen, own

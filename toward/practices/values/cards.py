"""What values put on Today, bring to an evening of a few minutes, and ring for."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.practice import Bring, Card, Coming
from toward.practices.values import deck, sorting
from toward.practices.values.story import SORT, tell

WORTH = timedelta(days=14)


def cards(evening: Evening) -> Iterable[Card]:
    """What we agreed on is back on its day; a sort is worth beginning, or going on with."""
    story, draft = evening.story(tell), evening.story(tell).draft(SORT)
    for one in story.pacts:
        if one.asks:
            since = datetime.combine(one.said.until, time(), evening.now.tzinfo)
            yield Card("waits", "values/back_card.html", {"one": one}, rank=15, since=since, of=one.said.id)
    if evening.other and story.due(SORT) and not draft.sealed:
        about = {"draft": draft, "again": story.last(SORT)}
        yield Card("worth", "values/worth.html", about, rank=76, of=draft.slot)


def tonight(evening: Evening) -> Iterable[Bring]:
    """A few cards to tap: the next step of my sort, while it goes."""
    story, pages = evening.story(tell), deck.pages(evening.me)
    draft = story.draft(SORT)
    step = sorting.step(draft, pages)
    some = deck.cards(sorting.offered(step, draft, pages))
    if evening.other and some and story.due(SORT) and not draft.sealed:
        marked = [(one, one["id"] in sorting.before(step, draft)) for one in some]
        about = {"step": step, "marked": marked}
        yield Bring("small", "sort", "values/tonight.html", about, rank=30 if draft.dealt else 46)


def coming(evening: Evening) -> Iterable[Coming]:
    """The day on which the two look at an agreement again."""
    for one in evening.story(tell).pacts:
        if one.stands:
            yield Coming(one.said.until, one.said.words, "values:agreement", one.said.id)


def dues(evening: Evening) -> Iterable[Due]:
    """The day of what we agreed on, for both alike."""
    for one in evening.story(tell).pacts:
        if one.stands and (one.asks or not one.has_come):
            end = datetime.combine(one.said.until, time(), evening.now.tzinfo) + WORTH
            yield Due(f"values:{one.said.id}", "agreed", one.said.until, end)

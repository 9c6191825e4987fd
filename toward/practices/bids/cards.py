"""What small asks put on Today."""

from collections.abc import Iterable
from datetime import timedelta

from toward.practices.bids.story import Story, story
from toward.practices.practice import Card, Evening

A_WHILE = timedelta(days=7)


def cards(evening: Evening) -> Iterable[Card]:
    """An ask waits for me, an answer is new, a time that suits both comes near; else, asking is worth it."""
    if not evening.other:
        return
    told = story(evening)
    for one in told.for_me:
        yield Card("waits", "bids/card.html", {"one": one, "stands": "called"}, rank=2)
    for one in told.ahead:
        if one.due(told.now):
            yield Card("waits", "bids/card.html", {"one": one, "stands": "ahead"}, rank=2)
    for one in told.fresh:
        yield Card("new", "bids/card.html", {"one": one, "stands": "answered"}, rank=10)
    if _worth_it(told):
        yield Card("worth", "bids/worth.html", rank=68)


def _worth_it(told: Story) -> bool:
    return not any(one.bid.by == told.me and told.now - one.bid.at < A_WHILE for one in told.calls)

"""What small asks put on Today."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.bids.story import Story, tell

A_WHILE = timedelta(days=7)


def cards(evening: Evening) -> Iterable[Card]:
    """An ask waits for me, an answer is new, a time that suits both comes near; else, asking is worth it."""
    if not evening.other:
        return
    story = tell(evening)
    for one in story.for_me:
        yield Card("waits", "bids/card.html", {"one": one, "stands": "called"}, rank=2)
    for one in story.ahead:
        if one.due(story.now):
            yield Card("waits", "bids/card.html", {"one": one, "stands": "ahead"}, rank=2)
    for one in story.fresh:
        yield Card("new", "bids/card.html", {"one": one, "stands": "answered"}, rank=10)
    if _worth_it(story):
        yield Card("worth", "bids/worth.html", rank=68)


def _worth_it(story: Story) -> bool:
    return not any(one.bid.by == story.me and story.now - one.bid.at < A_WHILE for one in story.calls)

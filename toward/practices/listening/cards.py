"""What listening puts on Today."""

from collections.abc import Iterable
from datetime import timedelta

from toward.practices.listening.story import Story, story
from toward.practices.practice import Card, Evening

SOON = timedelta(minutes=30)
A_WHILE = timedelta(days=14)


def cards(evening: Evening) -> Iterable[Card]:
    """A running one comes first; then those agreed on and offered; else, now and then, one is worth it."""
    if not evening.other:
        yield Card("worth", "listening/solo_card.html", rank=65)
        return
    told = story(evening)
    if told.running:
        yield Card("waits", "listening/card.html", {"one": told.running, "stands": "running"}, rank=0)
    for one in told.agreed:
        due = one.offer.when is None or one.offer.when - evening.now <= SOON
        yield Card(
            "waits" if due else "new", "listening/card.html", {"one": one, "stands": "agreed"}, rank=1 if due else 40
        )
    if told.asked_of_me:
        yield Card("waits", "listening/card.html", {"one": told.asked_of_me, "stands": "offered"}, rank=3)
    if _worth_it(told):
        yield Card("worth", "listening/worth.html", rank=70)


def _worth_it(told: Story) -> bool:
    recent = told.last and told.last.started and told.now - told.last.started < A_WHILE
    return not (recent or told.running or told.offered or told.agreed)

"""What listening puts on Today."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.listening.story import Story, tell

SOON = timedelta(minutes=30)
A_WHILE = timedelta(days=14)


def cards(evening: Evening) -> Iterable[Card]:
    """A running one comes first; then those agreed on and offered; else, now and then, one is worth it."""
    if not evening.other:
        yield Card("worth", "listening/solo_card.html", rank=65)
        return
    story = tell(evening)
    if story.running:
        yield Card("waits", "listening/card.html", {"one": story.running, "stands": "running"}, rank=0)
    for one in story.agreed:
        due = one.offer.when is None or one.offer.when - evening.now <= SOON
        yield Card(
            "waits" if due else "new", "listening/card.html", {"one": one, "stands": "agreed"}, rank=1 if due else 40
        )
    if story.asked_of_me:
        yield Card("waits", "listening/card.html", {"one": story.asked_of_me, "stands": "offered"}, rank=3)
    if _worth_it(story):
        yield Card("worth", "listening/worth.html", rank=70)


def _worth_it(story: Story) -> bool:
    recent = story.last and story.last.started and story.now - story.last.started < A_WHILE
    return not (recent or story.running or story.offered or story.agreed)

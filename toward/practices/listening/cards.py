"""What listening puts on Today."""

from collections.abc import Iterable
from datetime import timedelta

from toward.log.moment import Moment
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
    story = evening.story(tell)
    if story.running:
        yield Card("waits", "listening/card.html", {"one": story.running, "stands": "running"}, rank=0, timed=True)
    for one in story.agreed:
        due = one.offer.when is None or one.offer.when - evening.now <= SOON
        about, since = {"one": one, "stands": "agreed"}, one.agreed or one.offer.at
        yield Card("waits", "listening/card.html", about, rank=1 if due else 40, since=since, timed=due)
    if asked := story.asked_of_me:
        about, now = {"one": asked, "stands": "offered"}, asked.offer.when is None
        yield Card("waits", "listening/card.html", about, rank=3, since=asked.offer.at, timed=now)
    if _worth_it(story):
        yield Card("worth", "listening/worth.html", rank=70)


def lies(m: Moment, evening: Evening) -> bool:
    """A line for both lies there; not one that the two agreed on over one phone."""
    session = evening.story(tell).find(getattr(m, "of", ""))
    return session is None or not session.one_phone


def _worth_it(story: Story) -> bool:
    recent = story.last and story.last.started and story.now - story.last.started < A_WHILE
    return not (recent or story.running or story.offered or story.agreed)

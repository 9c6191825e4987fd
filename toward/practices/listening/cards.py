"""What listening puts on Today."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Card, Coming
from toward.practices.listening.story import Story, tell
from toward.practices.listening.turns import Session

SOON = timedelta(minutes=30)
A_WHILE = timedelta(days=14)


def cards(evening: Evening) -> Iterable[Card]:
    """A running one comes first; then those agreed on and offered; else, now and then, one is worth it."""
    if not evening.other:
        yield Card("worth", "listening/solo_card.html", rank=65)
        return
    story = evening.story(tell)
    if story.running:
        yield _card(story.running, "running", rank=0, timed=True)
    for one in story.agreed:
        due = one.offer.when is None or one.offer.when - evening.now <= SOON
        yield _card(one, "agreed", rank=1 if due else 40, since=one.agreed or one.offer.at, timed=due)
    if asked := story.asked_of_me:
        yield _card(asked, "offered", rank=3, since=asked.offer.at, timed=asked.offer.when is None)
    if _worth_it(story):
        yield Card("worth", "listening/worth.html", rank=70)


def _card(one: Session, stands: str, *, rank: int, timed: bool, since: datetime | None = None) -> Card:
    about, of = {"one": one, "stands": stands}, f"{one.id} {stands}"
    return Card("waits", "listening/card.html", about, rank, since, timed, of=of)


def lies(m: Moment, evening: Evening) -> bool:
    """A line for both lies there; not one that the two agreed on over one phone."""
    session = evening.story(tell).find(getattr(m, "of", ""))
    return session is None or not session.one_phone


def _worth_it(story: Story) -> bool:
    recent = story.last and story.last.started and story.now - story.last.started < A_WHILE
    return not (recent or story.running or story.offered or story.agreed)


def coming(evening: Evening) -> Iterable[Coming]:
    """The times that both said yes to."""
    for one in evening.story(tell).agreed:
        if one.offer.when:
            day = one.offer.when.astimezone(evening.now.tzinfo).date()
            yield Coming(day, one.offer.topic, "listening:session", one.id)

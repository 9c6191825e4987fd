"""What small asks put on Today."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.by_tap import by_tap
from toward.practice.practice import Bring, Card
from toward.practices.bids import deck
from toward.practices.bids.moments import is_no
from toward.practices.bids.story import FRESH, tell

A_WHILE = timedelta(days=7)


def cards(evening: Evening) -> Iterable[Card]:
    """An ask waits for me, a time that suits both comes near; else, asking is worth it."""
    story = evening.story(tell)
    asks = [(one, "called") for one in story.for_me] + [(one, "ahead") for one in story.ahead if one.due(story.now)]
    for one, how in asks:
        yield Card("waits", "bids/card.html", {"one": one, "stands": how}, rank=2, timed=True, of=one.bid.id)
    if evening.other and not any(one.bid.by == story.me and story.now - one.bid.at < A_WHILE for one in story.calls):
        yield Card("worth", "bids/worth.html", rank=68)


def tonight(evening: Evening) -> Iterable[Bring]:
    """One of a few asks, by a tap; not while one of mine stands."""
    story = evening.story(tell)
    if evening.other and not story.my_open:
        few = deck.offered(deck.ready(evening.begun, touch=False), "", deck.day_seed(story.me, story.now), 0)
        yield by_tap("ask", 42, "bids:call", "bid", [(one.id, one.text) for one in few], stays="evening")


def lines(m: Moment) -> str:
    """Which lines an answer can be met with."""
    return "no" if is_no(m) else "yes"


def until(m: Moment) -> datetime | None:
    """A no is news for a day."""
    return m.at + FRESH if is_no(m) else None


def stands(m: Moment, evening: Evening) -> bool:
    """Whether it answers an ask of mine."""
    return any(one.bid.by == evening.me for one in [evening.story(tell).by_answer.get(m.id)] if one)


def suited(m: Moment, evening: Evening) -> bool:
    """Whether I have said that its time suits me."""
    return any(one.suits for one in [evening.story(tell).by_answer.get(m.id)] if one)


def suits_both(m: Moment, evening: Evening) -> bool:
    """Whether the time that I named suits whoever asked, and is still to come."""
    ahead = (one.answer for one in evening.story(tell).ahead if one.answer and one.answer.by == evening.me)
    return getattr(m, "of", "") in {answer.id for answer in ahead}

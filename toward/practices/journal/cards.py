"""What the journal puts on Today: what the other offers, what has come due, and a quiet line at night."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.me.moments import Guard
from toward.practice.practice import Bring, Card
from toward.practices.journal.moments import Entry
from toward.practices.journal.story import Story

A_WEEK = timedelta(days=7)


def cards(evening: Evening) -> Iterable[Card]:
    """No words of one's own stand on Today; somebody may be looking over a shoulder."""
    story = evening.story(Story)
    for plan in story.due:
        yield Card("waits", "journal/due.html", {"plan": plan}, rank=45, since=plan.not_before, of=plan.id)
    for offer in story.asked:
        yield Card("waits", "journal/asked.html", {"offer": offer}, rank=19, since=offer.at, of=offer.id)
    if story.is_time_to_write:
        yield Card("worth", "journal/worth.html", rank=70)


def tonight(evening: Evening) -> Iterable[Bring]:
    """A line about the day for myself; not where the journal lies behind the passphrase."""
    guards = [m.on for m in evening.mine if isinstance(m, Guard)]
    wrote = next((m.at for m in reversed(evening.mine) if isinstance(m, Entry)), evening.now - A_WEEK)
    days = (evening.now - wrote).days
    if days >= 1 and guards[-1:] != [True]:
        yield Bring("small", "line", "journal/tonight.html", typed=True, rank=50 - min(days * 4, 28))


def open_for(evening: Evening) -> Iterable[str]:
    """What is sealed until both have given, and what I set aside, waits as long as it takes."""
    story = evening.story(Story)
    yield from (plan.id for plan in story.plans)
    yield from (offer.slot for offer in story.offered)

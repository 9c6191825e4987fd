"""What the journal puts on Today: what the other gave or offers, what has come due, and a quiet line at night."""

from collections.abc import Iterable

from toward.practices.journal.story import Story
from toward.practices.practice import Card, Evening


def cards(evening: Evening) -> Iterable[Card]:
    """No words of one's own stand on Today; somebody may be looking over a shoulder."""
    told = Story(evening)
    for plan in told.due:
        yield Card("waits", "journal/due.html", {"plan": plan}, rank=45)
    for shared in told.fresh:
        yield Card("new", "journal/card.html", {"m": shared}, rank=18)
    for offer in told.asked:
        yield Card("new", "journal/asked.html", {"offer": offer}, rank=19)
    if told.is_time_to_write:
        yield Card("worth", "journal/worth.html", rank=70)

"""What reach puts on Today."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.reach.story import Story


def cards(evening: Evening) -> Iterable[Card]:
    """What holds for the other now; else, sometimes, the own page or the week."""
    if not evening.other:
        return
    story = Story(evening)
    if story.their_signal:
        yield Card("new", "reach/card.html", {"signal": story.their_signal, "theirs": story.theirs}, rank=5)
    if story.own is None:
        yield Card("worth", "reach/worth.html", rank=78)
    elif story.due:
        yield Card("worth", "reach/week_worth.html", rank=72)

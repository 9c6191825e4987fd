"""What reach puts on Today."""

from collections.abc import Iterable

from toward.practices.practice import Card, Evening
from toward.practices.reach.story import Story


def cards(evening: Evening) -> Iterable[Card]:
    """What holds for the other now; else, sometimes, the own page or the week."""
    if not evening.other:
        return
    told = Story(evening)
    if told.their_signal:
        yield Card("new", "reach/card.html", {"signal": told.their_signal, "theirs": told.theirs}, rank=5)
    if told.own is None:
        yield Card("worth", "reach/worth.html", rank=78)
    elif told.due:
        yield Card("worth", "reach/week_worth.html", rank=72)

"""What feelings put on Today."""

from collections.abc import Iterable

from toward.practices.feelings.story import Story
from toward.practices.practice import Card, Evening


def cards(evening: Evening) -> Iterable[Card]:
    """What the other shared today is new; a check-in is worth a minute while I have none today."""
    told = Story(evening)
    if told.hidden:
        yield Card("new", "feelings/gate.html", {"one": told.hidden[0]}, rank=15)
    elif told.theirs_today:
        yield Card("new", "feelings/card.html", {"one": told.theirs_today[0], "compared": told.comparison}, rank=15)
    if not told.own_today:
        yield Card("worth", "feelings/worth.html", rank=40)

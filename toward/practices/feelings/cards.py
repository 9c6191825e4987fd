"""What feelings put on Today."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.feelings.story import Story


def cards(evening: Evening) -> Iterable[Card]:
    """What the other shared today is new; a check-in is worth a minute while I have none today."""
    story = Story(evening)
    if story.hidden:
        yield Card("new", "feelings/gate.html", {"one": story.hidden[0]}, rank=15)
    elif story.theirs_today:
        yield Card("new", "feelings/card.html", {"one": story.theirs_today[0], "compared": story.comparison}, rank=15)
    if not story.own_today:
        yield Card("worth", "feelings/worth.html", rank=40)

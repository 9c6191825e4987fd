"""What rituals and the work nobody sees put on Today, and ring for."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.practice import Card
from toward.practices.meaning.story import LOOKING, RITUALS, tell


def cards(evening: Evening) -> Iterable[Card]:
    """A look back at a thing whose two weeks are over; else, to name a ritual is worth it."""
    story = evening.story(tell)
    for one in story.things:
        if one.asks:
            yield Card("waits", "meaning/back_card.html", {"one": one}, rank=18, since=one.until, of=one.said.id)
    draft = story.draft(RITUALS)
    if evening.other and story.due(RITUALS) and not draft.sealed:
        yield Card("worth", "meaning/worth.html", {"draft": draft}, rank=78, of=draft.slot)


def dues(evening: Evening) -> Iterable[Due]:
    """The day on which the two weeks of a thing are over, for both alike."""
    for one in evening.story(tell).things:
        if one.until and (one.runs or one.asks):
            yield Due(f"meaning:{one.said.id}", "agreed", one.until, one.until + LOOKING)

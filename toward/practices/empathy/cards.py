"""What seeing through each other's eyes puts on Today."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.empathy.story import Story, imagined, tell

A_WHILE = timedelta(days=14)


def cards(evening: Evening) -> Iterable[Card]:
    """A side that is mine to write waits; else, now and then, looking again is worth it."""
    if evening.other:
        yield from _ours(evening.story(tell))
    elif not any(evening.now - m.at < A_WHILE for m in imagined(evening)):
        yield Card("worth", "empathy/solo_card.html", rank=67)


def _ours(story: Story) -> Iterable[Card]:
    for one in story.topics:
        if one.waits and one.steps:
            yield Card("waits", "empathy/card.html", {"one": one}, 12, since=one.at, of=one.id)
    now = story.evening.now
    if not story.waiting and not any(now - one.at < A_WHILE for one in story.topics):
        yield Card("worth", "empathy/worth.html", rank=68)

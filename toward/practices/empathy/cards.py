"""What seeing through each other's eyes puts on Today."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.empathy.story import Story, imagined, tell

RANKS = {"mark": 6, "answer": 7, "write": 12}
A_WHILE = timedelta(days=14)


def cards(evening: Evening) -> Iterable[Card]:
    """A step that is mine waits; else, now and then, looking again is worth it."""
    if evening.other:
        yield from _ours(evening.story(tell))
    elif not any(evening.now - m.at < A_WHILE for m in imagined(evening.mine)):
        yield Card("worth", "empathy/solo_card.html", rank=67)


def _ours(story: Story) -> Iterable[Card]:
    for one in story.topics:
        for step in one.steps[:1]:
            about, of = {"one": one, "step": step}, f"{one.id} {step}"
            yield Card("waits", "empathy/card.html", about, RANKS[step], since=one.at, of=of)
    now = story.evening.now
    if not story.waiting and not any(now - one.at < A_WHILE for one in story.topics):
        yield Card("worth", "empathy/worth.html", rank=68)

"""What promises put on Today."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.promises.promise import Promise
from toward.practices.promises.story import tell


def cards(evening: Evening) -> Iterable[Card]:
    """What asks for a word of mine waits; what the other said is new; a rhythm's time is worth a tap."""
    if not evening.other:
        return
    story = tell(evening)
    waits = {"go": story.to_let_go, "offered": story.offered, "change": story.to_change, "due": story.due}
    waiting: dict[str, tuple[Promise, str]] = {}  # one card a promise
    for stands, some in waits.items():
        for one in some:
            waiting.setdefault(one.id, (one, stands))
    for one, stands in waiting.values():
        yield Card("waits", "promises/card.html", {"one": one, "stands": stands}, rank=30)
    for news in story.news:
        yield Card("new", "promises/card.html", {"one": news.promise, "news": news, "stands": "news"}, rank=35)
    for one in story.this_time[:1]:
        yield Card("worth", "promises/card.html", {"one": one, "stands": "time"}, rank=45)

"""What promises put on Today."""

from collections.abc import Iterable

from toward.practices.practice import Card, Evening
from toward.practices.promises.promise import Promise
from toward.practices.promises.story import story


def cards(evening: Evening) -> Iterable[Card]:
    """What asks for a word of mine waits; what the other said is new; a rhythm's time is worth a tap."""
    if not evening.other:
        return
    told = story(evening)
    waits = {"go": told.to_let_go, "offered": told.offered, "change": told.to_change, "due": told.due}
    waiting: dict[str, tuple[Promise, str]] = {}  # one card a promise
    for stands, some in waits.items():
        for one in some:
            waiting.setdefault(one.id, (one, stands))
    for one, stands in waiting.values():
        yield Card("waits", "promises/card.html", {"one": one, "stands": stands}, rank=30)
    for news in told.news:
        yield Card("new", "promises/card.html", {"one": news.promise, "news": news, "stands": "news"}, rank=35)
    for one in told.this_time[:1]:
        yield Card("worth", "promises/card.html", {"one": one, "stands": "time"}, rank=45)

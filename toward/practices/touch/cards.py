"""What touch puts on Today."""

from collections.abc import Iterable

from toward.practices.practice import Card, Evening
from toward.practices.touch.story import Story


def hidden(evening: Evening) -> bool:
    """Whether I have put it away, with whom I am here."""
    return Story(evening).hidden


def cards(evening: Evening) -> Iterable[Card]:
    """An invitation and a ritual wait for me; a yes is new. Whoever wants none of this sees none of it."""
    told = Story(evening)
    if not evening.other or told.hidden:
        return
    if told.call and not told.call.yes:
        yield Card("waits", "touch/card.html", {"call": told.call}, rank=10)
    for ritual in told.offers:
        yield Card("waits", "touch/offer_card.html", {"ritual": ritual}, rank=40)
    if told.my_call and told.my_call.yes:
        yield Card("new", "touch/yes.html", {"call": told.my_call}, rank=10)
    if not told.drafts and not told.own:
        yield Card("worth", "touch/worth.html", rank=80)

"""What promises put on Today."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.practice import Card, Coming
from toward.practices.promises.story import tell


def cards(evening: Evening) -> Iterable[Card]:
    """A day that has come waits for my word; a rhythm's time is worth a tap. What the other said lies on the table."""
    if not evening.other:
        return
    story = evening.story(tell)
    for one in story.due:
        yield Card("waits", "promises/card.html", {"one": one, "stands": "due"}, rank=30, timed=True, of=one.terms.id)
    for one in story.this_time[:1]:
        yield Card("worth", "promises/card.html", {"one": one, "stands": "time"}, rank=45, of=one.terms.id)


def coming(evening: Evening) -> Iterable[Coming]:
    """The days by which something is promised; a word that both gave is one."""
    story = evening.story(tell)
    for one in (*story.mine, *story.listed(set())):
        if one.terms.due:
            yield Coming(one.terms.due, one.terms.text, "promises:show", one.id)

"""What reach puts on Today, and how it lies on the table."""

from collections.abc import Iterable
from datetime import datetime

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.reach.moments import Signal
from toward.practices.reach.story import Story


def lines(m: Moment) -> str:
    """Which list of warm lines a word for today takes."""
    return "low" if isinstance(m, Signal) and m.what != "here" else "here"


def until(m: Moment) -> datetime | None:
    """The end that its author gave a word for today, if any."""
    return m.ends if isinstance(m, Signal) else None


def stands(m: Moment, evening: Evening) -> bool:
    """A new word for today takes the place of the old."""
    said = evening.story(Story).signals(m.by)
    return bool(said) and said[-1].id == m.id


def wording(m: Moment) -> str:
    """A page that was changed is a new thing to meet."""
    return str(len(m.earlier) or "")


def cards(evening: Evening) -> Iterable[Card]:
    """The own page is worth writing once; the six come before anything else in their week, until they are noted."""
    story = evening.story(Story)
    if not evening.other:
        return
    if story.own is None:
        yield Card("worth", "reach/worth.html", rank=78)
    elif story.due:
        yield Card("worth", "reach/week_worth.html", rank=5)

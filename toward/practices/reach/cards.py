"""What reach puts on Today, and how it lies on the table."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import content
from toward.practice.by_tap import by_tap, said
from toward.practice.practice import Bring, Card
from toward.practices.reach import deck
from toward.practices.reach.moments import Signal
from toward.practices.reach.story import Story

FEW, SOME_DAYS = 4, 2


def lines(m: Moment) -> str:
    """Which list of warm lines a word for today takes."""
    return m.what if isinstance(m, Signal) and m.what in deck.SIGNALS else "low"


def called(m: Moment) -> str:
    """What it is, said to its author: a hello has that one name."""
    return _("your hello") if lines(m) == "hello" else _("your word for today")


def guide(m: Moment) -> str:
    """Which guides an answer to it has; a greeting none."""
    return {"low": "low", "here": "here"}.get(lines(m), "")


def brief(m: Moment) -> bool:
    """A hello is a line, and opens with others."""
    return lines(m) == "hello"


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


def tonight(evening: Evening) -> Iterable[Bring]:
    """A word that I am here, by a tap: first of all where the other is low; else when there was none for some days.

    From Friday on the six of the week, which are mine alone, until they are noted.
    """
    story = evening.story(Story)
    low = story.their_signal is not None and story.their_signal.what == "low"
    words = [m for m in story.signals(evening.me) if m.what in ("here", "hello")]
    lately = any((evening.now - m.at).days < SOME_DAYS for m in words)
    if evening.other and (low or not lately):
        lines = content.few(deck.examples("tonight", evening.begun), FEW, seed=f"{evening.me} {evening.now.date()}")
        yield by_tap("hello", 0 if low else 40, "reach:signal", "words", said(lines), what="hello", hours="0")
    if evening.other and story.due:
        yield Bring("small", "week", "reach/week_tonight.html", typed=True, rank=5)


def cards(evening: Evening) -> Iterable[Card]:
    """The own page is worth writing once; the six come before anything else in their week, until they are noted."""
    story = evening.story(Story)
    if not evening.other:
        return
    if story.own is None:
        yield Card("worth", "reach/worth.html", rank=78)
    if story.due:
        yield Card("worth", "reach/week_worth.html", rank=5)

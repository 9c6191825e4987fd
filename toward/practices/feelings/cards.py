"""What feelings put on Today."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import content
from toward.practice.feeling_words import named
from toward.practice.practice import Bring, Card
from toward.practices.feelings.moments import CheckIn
from toward.practices.feelings.story import Story

PLEASANT = 6


def lines(m: Moment) -> str:
    """Which list of warm lines a check-in takes: one for a good hour, else one that fits any."""
    said = [value for value in (m.pleasant, m.mood) if value is not None] if isinstance(m, CheckIn) else []
    return "good" if said and min(said) >= PLEASANT else "checkin"


def looked(m: Moment, evening: Evening) -> bool:
    """Whether I looked at a check-in, or guessed at it, before it lay on a table."""
    return isinstance(m, CheckIn) and evening.story(Story).looked(m)


def tonight(evening: Evening) -> Iterable[Bring]:
    """One word for how I am, by a tap."""
    if not evening.story(Story).own_today:
        ids = content.common("feelings")["by_a_tap"]
        yield Bring("feel", "now", "feelings/tonight.html", {"words": list(zip(ids, named(ids), strict=True))})


def cards(evening: Evening) -> Iterable[Card]:
    """A check-in is worth a minute while I have none today."""
    if not evening.story(Story).own_today:
        yield Card("worth", "feelings/worth.html", rank=40)

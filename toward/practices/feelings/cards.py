"""What feelings put on Today."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import content
from toward.practice.feeling_words import named, words
from toward.practice.practice import Bring, Card
from toward.practices.feelings.moments import CheckIn
from toward.practices.feelings.story import Story

PLEASANT, LOW = 6, 3


def lines(m: Moment) -> str:
    """Which warm lines a check-in takes, and which guides: of a good hour, a low one, or one that may be any."""
    told = [v for v in (getattr(m, "pleasant", None), getattr(m, "mood", None)) if v is not None]
    said = getattr(m, "words", ())
    lowest = min(told or [word["pleasant"] for word in words() if word["id"] in said], default=-1)
    return "good" if lowest >= PLEASANT else "low" if 0 <= lowest <= LOW else "checkin"


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

"""What the weekly talk puts on Today, and into an evening of a few minutes."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.practice import Bring, Card
from toward.practice.registry import table
from toward.practices.weekly import deck
from toward.practices.weekly.moments import Line
from toward.practices.weekly.story import tell, told
from toward.practices.weekly.times import WEEKLY
from toward.talks import cards as of_talks


def cards(evening: Evening) -> Iterable[Card]:
    """One that runs, or whose time is now; a time that is asked, or went by; else, to agree on one is worth it."""
    if not evening.other:
        return
    talks = evening.story(told)
    yield from of_talks.cards(talks)
    if talks.missed:
        yield from of_talks.missed(talks, deck.lines("missed", str(talks.missed.day))[0])
    if not (talks.time or talks.offered or talks.running):
        yield Card("worth", "weekly/worth.html", rank=72)


def brings(evening: Evening) -> Iterable[Bring]:
    """What the other wished for this week, once I have opened it: one small thing that fits tonight."""
    seen = {one.moment.id for one in evening.story(table).every(Line) if one.open}
    for held, wish in [one for one in evening.story(tell).wishes if one[1].id in seen][:1]:
        yield Bring("small", "wish", "weekly/tonight.html", {"held": held, "wish": wish}, rank=8)


def dues(evening: Evening) -> Iterable[Due]:
    """A time that is asked of me, and the next talk."""
    return evening.story(told).dues()


def is_wish(m: Moment, evening: Evening) -> bool:
    """Whether it is a wish for the week: for four of them it lies on the other's table, then on its page alone."""
    return isinstance(m, Line) and m.part == "wish" and evening.now - m.at < WEEKLY.quiet

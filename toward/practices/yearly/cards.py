"""What the yearly talk puts on Today: its day, one that went by or was left, and the page of a year ago."""

from collections.abc import Iterable
from datetime import timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.practice import Card
from toward.practices.yearly import deck
from toward.practices.yearly.story import sentences, tell, told
from toward.practices.yearly.times import A_YEAR
from toward.talks import cards as of_talks

SAID = timedelta(days=21)


def cards(evening: Evening) -> Iterable[Card]:
    """One that runs, or whose day it is; a day that is asked; and, quietly, what is worth it."""
    if not evening.other:
        return
    story, talks = evening.story(tell), evening.story(told)
    yield from of_talks.cards(talks)
    if talks.missed and not story.stopped and evening.now - talks.missed.until < SAID:
        yield from of_talks.missed(talks, deck.lines("missed", str(talks.missed.day))[0])
    if story.stopped:
        about = {"stopped": story.stopped, "talks": talks}
        yield Card("new", "yearly/left.html", about, since=story.stopped.since, of=story.stopped.id)
    if story.back:
        about = {"held": story.back, "line": sentences(story.back)[0][1]}
        yield Card("new", "yearly/back.html", about, rank=45, since=story.back.begun.at + A_YEAR, of=story.back.id)
    if story.fits:
        yield Card("worth", "yearly/worth.html", rank=82)


def dues(evening: Evening) -> Iterable[Due]:
    """A day that is asked of me, and the next talk."""
    return evening.story(told).dues()


def waits(m: Moment, evening: Evening) -> bool:
    """Whether what is in still waits for mine."""
    story = evening.story(tell)
    return m.thread == story.draft.slot and not story.draft.sealed

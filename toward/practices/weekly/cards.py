"""What the weekly talk puts on Today, and into an evening of a few minutes."""

from collections.abc import Iterable
from datetime import timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Bring, Card
from toward.practice.registry import table
from toward.practices.weekly.moments import Line
from toward.practices.weekly.story import Story, tell

SOON = timedelta(minutes=30)


def cards(evening: Evening) -> Iterable[Card]:
    """One that runs, or whose time is now; a time that is asked, or went by; else, to agree on one is worth it."""
    if not evening.other:
        return
    story = evening.story(tell)
    asked, talk = story.offered, story.next
    if story.running:
        yield _card("running", story, rank=0, timed=True, of=story.running.id)
    elif talk and talk.at - evening.now <= SOON:
        yield _card("time", story, rank=1, timed=True, of=f"{talk.at:%Y%m%d}")
    if asked and not asked.mine:
        yield _card("asked", story, rank=20, of=asked.moment.id)
    if story.missed and not story.rests and not story.running:
        yield Card("worth", "weekly/card.html", {"stands": "missed", "story": story}, rank=60, of=f"{story.missed.day}")
    if not (story.time or asked or story.running):
        yield Card("worth", "weekly/worth.html", rank=72)


def _card(stands: str, story: Story, *, rank: int, of: str, timed: bool = False) -> Card:
    return Card("waits", "weekly/card.html", {"stands": stands, "story": story}, rank, timed=timed, of=f"{of} {stands}")


def brings(evening: Evening) -> Iterable[Bring]:
    """What the other wished for this week, once I have opened it: one small thing that fits tonight."""
    seen = {id for id, one in evening.story(table).things.items() if one.open}
    for held, wish in [one for one in evening.story(tell).wishes if one[1].id in seen][:1]:
        yield Bring("small", "wish", "weekly/tonight.html", {"held": held, "wish": wish}, rank=8)


def is_wish(m: Moment, evening: Evening) -> bool:
    """Whether it is a wish for the week: it lies on the other's table, other lines on the page of the talk alone."""
    return isinstance(m, Line) and m.part == "wish"

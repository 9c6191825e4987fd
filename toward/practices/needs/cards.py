"""What needs put on Today, and bring to an evening of a few minutes."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.practice import Bring, Card
from toward.practices.needs.story import One, Story

EACH = 7  # days, after which a card comes first of the small things


def soft(story: Story) -> One | None:
    """What I said the longest ago, and may not be true any more."""
    return min((one for one in story.own if one.soft), key=lambda one: one.since, default=None)


def cards(evening: Evening) -> Iterable[Card]:
    """What I mean to do on such a day; what I said long ago, and a first card, are worth a minute."""
    story = evening.story(Story)
    for plan, since in story.for_today:
        yield Card("waits", "needs/day.html", {"plan": plan}, rank=30, since=since, timed=True, of=plan.id)
    if one := soft(story):
        yield Card("worth", "needs/soft.html", {"one": one}, rank=58, of=one.moment.id)
    if evening.other and not story.own:
        yield Card("worth", "needs/worth.html", rank=72)


def tonight(evening: Evening) -> Iterable[Bring]:
    """Whether something is still true, by a tap; else a card, the sooner the longer ago the last one was."""
    story = evening.story(Story)
    if not evening.other:
        return
    if one := soft(story):
        yield Bring("small", f"still {one.moment.id}", "needs/soft_tonight.html", {"one": one}, rank=35)
    days = (evening.now - story.own[0].moment.at).days if story.own else EACH
    if days:
        yield Bring("small", "card", "needs/tonight.html", typed=True, rank=50 - min(days, EACH) * 4)


def dues(evening: Evening) -> Iterable[Due]:
    """The day that I chose for what I mean to do, unless I put it away."""
    story = evening.story(Story)
    for plan in story.plans:
        if plan.day and not story.rests(plan):
            end = datetime.combine(plan.day + timedelta(days=1), time(), evening.now.tzinfo)
            yield Due(f"needs:{plan.id}", "own", plan.day, end, chosen=True)

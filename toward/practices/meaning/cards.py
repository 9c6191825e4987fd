"""What meaning puts on Today, rings for, and has ahead."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.practice import Card, Coming
from toward.practices.meaning import chosen
from toward.practices.meaning.story import LOOKING, RITUALS, still_open, tell


def cards(evening: Evening) -> Iterable[Card]:
    """A look back at a thing whose two weeks are over; a goal's next step; else, to name a ritual is worth it."""
    story = evening.story(tell)
    for one in story.things:
        if one.asks:
            yield Card("waits", "meaning/back_card.html", {"one": one}, rank=18, since=one.until, of=one.said.id)
    if goal := next((one for one in reversed(evening.story(chosen.tell).goals) if one.asks), None):
        yield Card("waits", "meaning/step_card.html", {"one": goal}, rank=40, since=goal.asks, of=goal.said.id)
    draft = story.draft(RITUALS)
    if evening.other and story.due(RITUALS) and not draft.sealed:
        yield Card("worth", "meaning/worth.html", {"draft": draft}, rank=78, of=draft.slot)


def dues(evening: Evening) -> Iterable[Due]:
    """The day on which the two weeks of a thing are over, and that of a goal's next step, for both alike."""
    for one in evening.story(tell).things:
        if one.until and (one.runs or one.asks):
            yield Due(f"meaning:{one.said.id}", "agreed", one.until, one.until + LOOKING)
    for goal in evening.story(chosen.tell).goals:
        if goal.stands and goal.step and goal.now.day:
            yield Due(
                f"meaning:{goal.said.id}", "agreed", goal.now.day, chosen.midnight(goal.now.day, evening) + LOOKING
            )


def coming(evening: Evening) -> Iterable[Coming]:
    """The next step of a goal, the look back at a thing, and a ritual of this week."""
    for one in evening.story(tell).things:
        if one.until and one.runs:
            yield Coming(one.until.date(), one.said.words, "meaning:thing", one.said.id)
    for goal in evening.story(chosen.tell).goals:
        if goal.stands and goal.day:
            yield Coming(goal.day, goal.step, "meaning:goal", goal.said.id)


def stays(evening: Evening) -> Iterable[str]:
    """What stays open."""
    return [*still_open(evening), *chosen.still_open(evening)]

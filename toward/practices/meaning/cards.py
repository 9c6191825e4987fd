"""What meaning puts on Today, brings to an evening, rings for, and has ahead."""

from collections.abc import Iterable
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice import content
from toward.practice.due import Due
from toward.practice.practice import Bring, Card, Coming
from toward.practice.registry import table
from toward.practices.meaning import chosen
from toward.practices.meaning.chosen_moments import Goal, Role, Word
from toward.practices.meaning.story import LOOKING, RITUALS, still_open, tell

NOW_AND_THEN = 3  # days


def cards(evening: Evening) -> Iterable[Card]:
    """A look back at a thing; one goal's next step, and one role to look at again; to name a ritual is worth it."""
    story = evening.story(tell)
    for one in story.things:
        if one.asks:
            yield Card("waits", "meaning/back_card.html", {"one": one}, rank=18, since=one.until, of=one.said.id)
    for gone in story.freed:
        yield Card("new", "meaning/freed.html", {"m": gone}, rank=18, since=gone.at, of=gone.id)
    for kind, template, rank in ((Goal, "meaning/step_card.html", 40), (Role, "meaning/role_card.html", 44)):
        if held := next((one for one in reversed(evening.story(chosen.tell).of(kind)) if one.asks), None):
            yield Card("waits", template, {"one": held}, rank=rank, since=held.asks, of=held.said.id)
    draft = story.draft(RITUALS)
    if evening.other and story.due(RITUALS) and not draft.sealed:
        yield Card("worth", "meaning/worth.html", {"draft": draft}, rank=78, of=draft.slot)


def dues(evening: Evening) -> Iterable[Due]:
    """The day on which the two weeks of a thing are over, and that of a goal's next step, for both alike."""
    for one in evening.story(tell).things:
        if one.until and (one.runs or one.asks):
            yield Due(f"meaning:{one.said.id}", "agreed", one.until, one.until + LOOKING)
    for goal in evening.story(chosen.tell).of(Goal):
        if goal.stands and goal.step and goal.now.day:
            yield Due(
                f"meaning:{goal.said.id}", "agreed", goal.now.day, chosen.midnight(goal.now.day, evening) + LOOKING
            )


def coming(evening: Evening) -> Iterable[Coming]:
    """The next step of a goal, the look back at a thing, and a ritual of this week."""
    story, today = evening.story(tell), evening.now.date()
    for one in story.things:
        if one.until and one.runs:
            yield Coming(one.until.date(), one.said.words, "meaning:thing", one.said.id)
    for goal in evening.story(chosen.tell).of(Goal):
        if goal.stands and goal.day:
            yield Coming(goal.day, goal.step, "meaning:goal", goal.said.id)
    weekly = [one.id for one in story.ours if one.now.rhythm == "weekly"]
    for rite in filter(None, map(story.rite, content.few(weekly, 1, f"{today:%G %V}"))):
        yield Coming(today + timedelta(days=6 - today.weekday()), rite.now.name, "meaning:change", rite.id)


def known(evening: Evening) -> list[Word]:
    """The words and signs that I know of: the other's once I have opened them."""
    things = evening.story(table).things
    return [m for id, m in evening.story(chosen.tell).words.items() if id not in things or not things[id].closed]


def drawn(evening: Evening) -> Word | None:
    """One of them for this day."""
    by = {m.id: m for m in known(evening)}
    return next((by[id] for id in content.few(list(by), 1, f"{evening.seed} {evening.now.date()}")), None)


def tonight(evening: Evening) -> Iterable[Bring]:
    """Now and then a word of theirs, to say or to smile at."""
    if evening.other and evening.now.toordinal() % NOW_AND_THEN == 0 and (word := drawn(evening)):
        yield Bring("small", f"word {word.id}", "meaning/word_tonight.html", {"m": word}, rank=34)


def stays(evening: Evening) -> Iterable[str]:
    """What stays open."""
    return [*still_open(evening), *chosen.still_open(evening)]

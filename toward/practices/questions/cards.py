"""What the questions put on Today."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.practice import Bring, Card
from toward.practices.questions.moments import MineIsIn
from toward.practices.questions.told import alone, tell


def cards(evening: Evening) -> Iterable[Card]:
    """Today's question waits, and what was asked again; alone, there is one for myself."""
    return _ours(evening) if evening.other else _alone(evening)


def _ours(evening: Evening) -> Iterable[Card]:
    story = evening.story(tell)
    for place in story.again:
        if place.mine_to_answer:
            yield Card("waits", "questions/card.html", {"one": place}, rank=11, since=place.since, of=place.which)
    today = story.today
    if today and today.mine_to_answer:
        yield Card("waits", "questions/card.html", {"one": today}, rank=10, of=today.which)
    elif today and today.own:
        yield Card("worth", "questions/inside_card.html", {"one": today}, rank=75, of=today.which)
    elif longer := story.inside:
        one = longer[story.day % len(longer)]
        yield Card("worth", "questions/inside_card.html", {"one": one}, rank=77, of=one.which)


def tonight(evening: Evening) -> Iterable[Bring]:
    """Today's question, while it waits for mine; then such as the other is in with. One without taps asks for words."""
    story = evening.story(tell)
    asked = (story.today, *(one for one in story.missed if one.waits)) if evening.other else ()
    for one in (one for one in asked if one and one.mine_to_answer):
        yield Bring("question", one.which, "questions/tonight.html", {"one": one}, typed=not one.question.taps)


def open_for(evening: Evening) -> Iterable[str]:
    """What was asked again, or kept for a talk; own questions to come, my wish, and what the piles do not know yet."""
    story = evening.story(tell)
    if evening.other:
        yield from (name for one in (*story.again, *story.inside) for name in (one.which, one.slot))
        yield from (pair.asked.thread for pair in story.to_talk)
        yield from (m.id for m in evening.ours if isinstance(m, MineIsIn) and story.place(m.which))
        yield from (m.id for m in (*story.own_to_come, *story.wishes[-2:]))
        yield from (m.thread for m in story.counts)


def _alone(evening: Evening) -> Iterable[Card]:
    story = alone(evening)
    if story.question and not story.answered_today:
        yield Card("waits", "questions/alone_card.html", {"question": story.question}, rank=30, of=story.question.id)

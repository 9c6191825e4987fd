"""What the questions put on Today."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.questions.moments import MineIsIn
from toward.practices.questions.told import alone, tell


def cards(evening: Evening) -> Iterable[Card]:
    """Today's question waits, what was opened is new; alone, there is one for myself."""
    return _ours(evening) if evening.other else _alone(evening)


def waits(m: Moment, evening: Evening) -> bool:
    """Whether what somebody says is in still waits for me."""
    places = evening.story(tell).places
    return isinstance(m, MineIsIn) and any(one.slot == m.of and one.own is None for one in places)


def _ours(evening: Evening) -> Iterable[Card]:
    story = tell(evening)
    for pair in story.fresh:
        yield Card("new", "questions/new.html", {"pair": pair}, rank=5)
    for place in story.again:
        if place.mine_to_answer:
            yield Card("waits", "questions/card.html", {"one": place}, rank=11)
    today = story.today
    if today and today.mine_to_answer:
        yield Card("waits", "questions/card.html", {"one": today}, rank=10)
    elif today and today.own:
        yield Card("worth", "questions/inside_card.html", {"one": today}, rank=75)


def _alone(evening: Evening) -> Iterable[Card]:
    story = alone(evening)
    if story.question and not story.answered_today:
        yield Card("waits", "questions/alone_card.html", {"question": story.question}, rank=30)

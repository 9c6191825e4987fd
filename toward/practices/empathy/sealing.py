"""Laying a view where it waits for the other's, taking it out again, and closing a situation for both."""

from django.db import transaction
from django.utils import timezone

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment, TakenBack
from toward.practice import sealed
from toward.practices.empathy.moments import Opened, OwnView, PutAside, Situation, View
from toward.practices.empathy.story import Story, Topic

PREFIX = "empathy."


class TooLate(Exception):
    """It was opened, put aside or taken back while this was on its way."""


def prompt(bond: Ours, situation: str) -> str:
    """The name of a waiting place, which tells the database nothing of what it is for."""
    return sealed.prompt(bond, "empathy", situation)


def name(bond: Ours, said: Situation) -> str:
    """Write a situation, and make both places with it."""
    with transaction.atomic():
        id = bond.log.append(said).id
        bond.waiting.ask(prompt(bond, id))
    return id


def put(bond: Ours, mine: Log, story: Story, topic: Topic, view: View, copy: OwnView) -> bool:
    """Seal my side, keep a copy in mine; True when both are open now."""
    with transaction.atomic():
        _still_waits(bond, story, topic)
        _sweep(bond)
        return sealed.put(bond, mine, prompt(bond, topic.id), view, copy, topic.own, _opened)


def withdraw(bond: Ours, mine: Log, topic: Topic) -> None:
    """Take my side out again, as if I had never written; my copies go with it."""
    with transaction.atomic():
        bond.waiting.withdraw(prompt(bond, topic.id))
        for copy in topic.copies:
            mine.take_back(copy.id)


def put_aside(bond: Ours, story: Story, topic: Topic) -> None:
    """Close it for both, by nobody in particular."""
    with transaction.atomic():
        _still_waits(bond, story, topic)
        bond.log.append(PutAside(of=topic.id, by=bond.id))
        bond.waiting.drop(prompt(bond, topic.id))


def _still_waits(bond: Ours, story: Story, topic: Topic) -> None:
    since = bond.log.read(after=story.evening.head)
    if any(isinstance(m, Opened | PutAside | TakenBack) and m.of == topic.id for m in since):
        raise TooLate(topic.id)


def _sweep(bond: Ours) -> None:
    """Clear the places of situations that were taken back; what stands waits as long as it takes."""
    stand = (m for m in bond.log.kinds(Situation) if isinstance(m, Situation))
    bond.waiting.sweep(PREFIX, timezone.now().date(), {prompt(bond, m.id) for m in stand})


def _opened(both: list[Moment]) -> list[Moment]:
    """The opening, which is nobody's, and then both sides."""
    of = next(m.of for m in both if isinstance(m, View))
    return [Opened(of=of), *both]

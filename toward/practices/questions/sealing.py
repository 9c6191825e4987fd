"""Laying words where they wait for the other's, however long, and taking them out again."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment
from toward.practice import sealed
from toward.practices.questions.choose import DEPTHS
from toward.practices.questions.moments import Answer, Asked, Dealt, DepthAgreed, DepthWish, OwnAnswer
from toward.practices.questions.story import Place, Story


class AlreadyOpen(Exception):
    """Both answers were opened while these words were on their way."""


def prompt(bond: Ours, slot: str) -> str:
    """The name of a waiting place, which tells the database nothing of what was asked."""
    return sealed.prompt(bond, "questions", slot)


def wish_slot(round: int) -> str:
    """Where the wishes of a round wait."""
    return f"depth:{round}"


def put_answer(bond: Ours, mine: Log, story: Story, place: Place, answer: Answer, own: OwnAnswer) -> bool:
    """Seal an answer, keep a copy in mine; True when both are open now."""
    with transaction.atomic():
        if any(isinstance(m, Asked) and m.slot == place.slot for m in bond.log.read(after=story.evening.head)):
            raise AlreadyOpen(place.slot)
        merge = partial(opened, story.dealt)
        return sealed.put(bond, mine, prompt(bond, place.slot), answer, own, place.own, merge)


def put_wish(bond: Ours, mine: Log, story: Story, wish: DepthWish) -> bool:
    """Seal a wish for how deep it may go; both in, only the shallower one is written."""
    old = story.my_wish if story.wish_is_in else None
    return sealed.put(bond, mine, prompt(bond, wish_slot(wish.round)), wish, wish, old, shallower)


def withdraw(bond: Ours, mine: Log, slot: str, copies: Sequence[Moment]) -> None:
    """Take my words out again, as if I had never written; my copy goes with it."""
    sealed.take_out(bond, mine, prompt(bond, slot), copies)


def opened(dealt: Dealt | None, both: list[Moment]) -> list[Moment]:
    """The asking, which is nobody's, and then both answers; before them how the piles lay, where it is time."""
    one = next(m for m in both if isinstance(m, Answer))
    asked = Asked(slot=one.slot, question=one.question, theme=one.theme, text=one.text)
    return [*([dealt] if dealt else []), asked, *both]


def shallower(both: list[Moment]) -> list[Moment]:
    """One moment in the place of two wishes, so that nothing says whose was which."""
    wishes = [m for m in both if isinstance(m, DepthWish)]
    depth = min((m.depth for m in wishes), key=DEPTHS.index)
    return [DepthAgreed(round=wishes[0].round, depth=depth)]

"""Marks and wishes wait sealed until both are in; of marks only what both have is ever opened."""

from collections.abc import Callable

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.log import Gone, Log
from toward.log.moment import Moment
from toward.log.waiting import Merge
from toward.practice import sealed, telling
from toward.practices.interests.deck import SIZE
from toward.practices.interests.moments import (
    Common,
    Ended,
    Marks,
    MineIsIn,
    OwnWish,
    Round,
    Sealed,
    Wish,
    WishesOpened,
)
from toward.practices.interests.story import OPENS, Cards, Story


def common(size: int, write: Callable[[Moment, list[str]], Moment]) -> Merge:
    """How two lists (`list`) of one size open: only what both have remains, in one moment that is nobody's."""

    def merge(both: list[Moment]) -> list[Moment]:
        one, two = (list(getattr(m, "list", ())) for m in both)
        if not len(one) == len(two) == size:
            raise ValueError("a list of another size would say how much was chosen")
        return [write(both[0], [said for said in one if said and said in two])]

    return merge


def prompt(bond: Ours, slot: str) -> str:
    """The name of a waiting place."""
    return sealed.prompt(bond, "interests", slot)


def begin(bond: Ours, story: Story, ids: tuple[str, ...]) -> None:
    """Lay cards out for both, where none lie; by nobody in particular."""
    with transaction.atomic():
        since = bond.log.read(after=story.evening.head)
        if not any(isinstance(m, Round | Common | Ended) for m in since):
            bond.waiting.ask(prompt(bond, bond.log.append(Round(ids=ids, by=bond.id)).id))


def seal(bond: Ours, mine: Log, story: Story, one: Cards) -> bool:
    """Seal my marks; True when both are in, and what both have stands in ours."""
    of = one.moment.id
    said = [f"{mark}.{card}" if (mark := one.marks.get(card)) in OPENS else "" for card in one.moment.ids]
    marks = Marks(of=of, list=(*said, *[""] * SIZE)[:SIZE])
    with transaction.atomic():
        _unmoved(bond, story, of)
        return sealed.put(bond, mine, prompt(bond, of), marks, Sealed(of=of), one.sealed, common(SIZE, _opened))


def take_out(bond: Ours, mine: Log, story: Story, one: Cards) -> None:
    """Take my marks out again; they stay mine, to be changed."""
    with transaction.atomic():
        _unmoved(bond, story, one.moment.id)
        telling.take_along(bond, MineIsIn(of=one.moment.id))
        sealed.take_out(bond, mine, prompt(bond, one.moment.id), [one.sealed] if one.sealed else [])


def end(bond: Ours, story: Story, of: str) -> None:
    """End a round for both; what waits in it is never opened."""
    with transaction.atomic():
        _unmoved(bond, story, of)
        bond.log.append(Ended(of=of, by=bond.id))
        bond.waiting.drop(prompt(bond, of))


def wish(bond: Ours, mine: Log, story: Story, said: Wish) -> bool:
    """Seal how much time I would like; True when both are open now."""
    copy = OwnWish(bond=bond.other, turn=said.turn, together=said.together, apart=said.apart, words=said.words)
    with transaction.atomic():
        _unmoved(bond, story)
        return sealed.put(bond, mine, prompt(bond, f"time:{said.turn}"), said, copy, story.own_wish, _wishes)


def take_wish_out(bond: Ours, mine: Log, story: Story) -> None:
    """Take it out again, as if I had never said it."""
    with transaction.atomic():
        _unmoved(bond, story)
        telling.take_along(bond, MineIsIn(of=story.asking))
        sealed.take_out(bond, mine, prompt(bond, story.asking), [story.own_wish] if story.own_wish else [])


def _unmoved(bond: Ours, story: Story, of: str = "") -> None:
    """What was opened or ended while this was on its way is there no more."""
    since = (m for m in bond.log.read(after=story.evening.head) if isinstance(m, Common | Ended | WishesOpened))
    if any(getattr(m, "of", "") == of for m in since):
        raise Gone(of)


def _opened(one: Moment, both: list[str]) -> Moment:
    said = [each.partition(".") for each in both]
    love, curious = (tuple(card for mark, _, card in said if mark == how) for how in OPENS)
    return Common(of=getattr(one, "of", ""), love=love, curious=curious)


def _wishes(both: list[Moment]) -> list[Moment]:
    """The opening, which is nobody's, and then both."""
    return [WishesOpened(turn=next(m.turn for m in both if isinstance(m, Wish))), *both]

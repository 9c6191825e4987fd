"""Laying one's side where it waits for the other's, and taking it out again."""

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.log.waiting import NothingWaits
from toward.me.me import Me
from toward.practice import sealed, telling
from toward.practices.meaning.moments import Carried, Listing, MineIsIn, Named, Opened, Ritual
from toward.practices.meaning.story import Draft


def keep(me: Me, draft: Draft) -> None:
    """The newest takes the place of the one before, of which nothing stays."""
    me.mine.append(draft)
    if draft.id:
        me.mine.take_back(draft.id)


def put(me: Me, bond: Ours, draft: Draft) -> None:
    """Seal my side; both places are made at once, and once both are in, they are opened."""
    with transaction.atomic():
        if any(isinstance(m, Opened) and m.slot == draft.slot for m in bond.log.read(after=me.evening().head)):
            raise NothingWaits(draft.slot)
        keep(me, draft.again(sealed=True))
        bond.waiting.ask(where := _place(bond, draft.slot))
        bond.waiting.put(where, _said(draft), merge=_opened)


def withdraw(me: Me, bond: Ours, draft: Draft) -> None:
    """Take my side out, as if it had never been in; it goes on as a draft of mine."""
    with transaction.atomic():
        bond.waiting.withdraw(_place(bond, draft.slot))
        telling.take_along(bond, MineIsIn(of=draft.slot))
        keep(me, draft.again(sealed=False))


def _place(bond: Ours, slot: str) -> str:
    return sealed.prompt(bond, "meaning", slot)


def _said(draft: Draft) -> Moment:
    if isinstance(draft, Listing):
        said = {name: getattr(draft, name) for name in ("slot", "carry", "own", "guess", "own_guess")}
        return Carried(**said)
    return Named(slot=draft.slot, rituals=draft.rituals)


def _opened(both: list[Moment]) -> list[Moment]:
    """The opening, which is nobody's, and then both sides; each ritual by itself, of either in turn."""
    slot = next(m.slot for m in both if isinstance(m, Named | Carried))
    named = [Ritual(by=m.by, slot=slot).again(**one) for m in both if isinstance(m, Named) for one in m.rituals]
    return [Opened(slot=slot), *named, *(m for m in both if isinstance(m, Carried))]

"""Laying one's side where it waits for the other's, and taking it out again; with nobody here, it is kept."""

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.log.waiting import NothingWaits
from toward.me.me import Me
from toward.practice import sealed, telling
from toward.practices.values.moments import Draft, MineIsIn, Opened, Said
from toward.practices.values.sorting import said


def keep(me: Me, draft: Draft) -> None:
    """The newest takes the place of the one before, of which nothing stays."""
    me.mine.append(draft)
    if draft.id:
        me.mine.take_back(draft.id)


def put(me: Me, draft: Draft) -> None:
    """Seal my side; both places are made at once, and once both are in, they are opened."""
    with transaction.atomic():
        if me.bond and _is_open(me.bond, draft.slot, me.evening().head):
            raise NothingWaits(draft.slot)
        keep(me, draft.again(sealed=True))
        if me.bond:
            me.bond.waiting.ask(where := _place(me.bond, draft.slot))
            me.bond.waiting.put(where, said(draft), merge=_opened)


def withdraw(me: Me, draft: Draft) -> None:
    """Take my side out, as if it had never been in; it goes on as a draft of mine."""
    with transaction.atomic():
        if me.bond:
            me.bond.waiting.withdraw(_place(me.bond, draft.slot))
            telling.take_along(me.bond, MineIsIn(of=draft.slot))
        keep(me, draft.again(sealed=False))


def _is_open(bond: Ours, slot: str, since: int) -> bool:
    return any(isinstance(m, Opened) and m.slot == slot for m in bond.log.read(after=since))


def _place(bond: Ours, slot: str) -> str:
    return sealed.prompt(bond, "values", slot)


def _opened(both: list[Moment]) -> list[Moment]:
    """The opening, which is nobody's, and then both sides."""
    slot = next(m.slot for m in both if isinstance(m, Said))
    return [Opened(slot=slot), *both]

"""Laying one's side where it waits for the other's, and taking it out again; with nobody here, it is kept."""

from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice import sealed
from toward.practices.values.moments import Draft, MineIsIn, Opened, Said
from toward.practices.values.sorting import said


def put(me: Me, draft: Draft) -> None:
    """Seal my side; once both are in, they are opened."""
    if me.bond is None:
        sealed.keep(me, draft.again(sealed=True))
        return
    opening = Opened(slot=draft.slot)
    sealed.seal(me, me.bond, "values", draft, said(draft), opening, _opened)


def withdraw(me: Me, draft: Draft) -> bool:
    """Take my side out, as if it had never been in; it goes on as a draft of mine. False where it is open now."""
    if me.bond is None:
        sealed.keep(me, draft.again(sealed=False))
        return True
    return sealed.unseal(me, me.bond, "values", draft, MineIsIn(of=draft.slot))


def _opened(both: list[Moment]) -> list[Moment]:
    """The opening, which is nobody's, and then both sides."""
    slot = next(m.slot for m in both if isinstance(m, Said))
    return [Opened(slot=slot), *both]

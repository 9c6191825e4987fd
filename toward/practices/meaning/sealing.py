"""Laying one's side where it waits for the other's, and taking it out again."""

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice import sealed
from toward.practices.meaning.moments import Carried, Listing, MineIsIn, Named, Opened, Ritual
from toward.practices.meaning.story import Draft


def put(me: Me, bond: Ours, draft: Draft) -> None:
    """Seal my side; once both are in, they are opened."""
    opening = Opened(slot=draft.slot)
    sealed.seal(me, bond, "meaning", draft, _said(draft), opening, _opened)


def withdraw(me: Me, bond: Ours, draft: Draft) -> bool:
    """Take my side out, as if it had never been in; it goes on as a draft of mine. False where it is open now."""
    return sealed.unseal(me, bond, "meaning", draft, MineIsIn(of=draft.slot))


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

"""What each would like to talk about waits for the other's; what both chose comes first, and nobody is named."""

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice import sealed
from toward.practices.yearly.moments import Choosing, Chosen, MineIsIn, Picked
from toward.practices.yearly.story import merged


def put(me: Me, bond: Ours, draft: Choosing) -> None:
    """Seal mine; once both are in, they are one list."""
    said = Picked(slot=draft.slot, prompts=draft.prompts)
    sealed.seal(me, bond, "yearly", draft, said, Chosen(slot=draft.slot), _opened)


def withdraw(me: Me, bond: Ours, draft: Choosing) -> bool:
    """Take mine out, as if it had never been in. False where it is open now."""
    return sealed.unseal(me, bond, "yearly", draft, MineIsIn(of=draft.slot))


def _opened(both: list[Moment]) -> list[Moment]:
    one, two = (m for m in both if isinstance(m, Picked))
    return [Chosen(slot=one.slot, prompts=merged(one.prompts, two.prompts))]

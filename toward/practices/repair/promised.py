"""What two people agreed to change becomes a promise of whoever it is for."""

from toward.bond.ours import Ours
from toward.practices.promises.moments import Accepted, PromiseMade
from toward.practices.repair.moments import Proposed
from toward.practices.repair.path import Repair


def keep_as_promise(bond: Ours, one: Repair, change: Proposed) -> None:
    """Both have said yes to it by now, so it stands as made and accepted; it ends, and is erased, with the change."""
    from_it = {"text": change.what, "when": change.when, "of_repair": one.id, "copy_of": change.id}
    pair = (bond.me, bond.other)
    for maker, other in (pair, pair[::-1]):
        if change.who in (maker, "both"):
            made = bond.log.append(PromiseMade(by=maker, rhythm="whenever").again(**from_it))
            bond.log.append(Accepted(by=other, of=made.id, terms=made.id))

"""What two people agree to change in a repair becomes a promise of whoever it is for, and goes with the repair."""

from django.urls import reverse

from toward.bond.ours import Ours
from toward.log.moment import Moment
from toward.practices.promises import meetings as promises
from toward.practices.promises.moments import Accepted, PromiseMade
from toward.practices.repair import sealing
from toward.practices.repair.moments import AgreedTo, Checked, Onward, Proposed, Stopped
from toward.practices.repair.path import Repair


@sealing.agreed.answered_by
def keep_as_promise(bond: Ours, one: Repair, change: Proposed) -> None:
    """Both have said yes to it by now, so it stands as made and accepted; it ends, and is erased, with the change."""
    from_it = {"text": change.what, "when": change.when, "of_repair": one.id, "copy_of": change.id}
    pair = (bond.me, bond.other)
    for maker, other in (pair, pair[::-1]):
        if change.who in (maker, "both"):
            made = bond.log.append(PromiseMade(by=maker, rhythm="whenever").again(**from_it))
            bond.log.append(Accepted(by=other, of=made.id, terms=made.id))


@promises.lets_go.answered_by
def over(m: Moment) -> str:
    """The repair whose change was let go, put differently, closed or stopped."""
    match m:
        case Checked():
            return m.of if m.then == "let_go" else ""
        case Onward():
            return m.of if m.step == "close" else ""
        case AgreedTo() | Stopped():
            return m.of
    return ""


@promises.origin.answered_by
def show(id: str) -> str:
    """The repair's page."""
    return reverse("repair:show", args=[id])


@promises.mending.answered_by
def page() -> str:
    """The front of repair."""
    return reverse("repair:page")

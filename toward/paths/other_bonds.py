"""What has arrived in another bond than the one somebody looks at: with whom, and no more."""

from toward.bond.ours import Ours
from toward.care import plan
from toward.me.me import Me
from toward.practice.registry import table


def elsewhere(me: Me) -> list[Ours]:
    """The other bonds in which something has come for me and is still open; nothing is opened with one bond."""
    return [bond for bond in me.bonds if len(me.bonds) > 1 and bond is not me.bond and _arrived(me, bond)]


def _arrived(me: Me, bond: Ours) -> bool:
    now = me.evening(bond)
    lies = any(one.met is None for one in now.story(table).lying)
    return lies or any(due.why == "arrived" for due in plan.dues(now, plan.hidden_from(now)))

"""Giving a part of mine: at once, sealed until both have, or when I look again after a time.

The original never changes by it. Only copies are made, and what is ours can be taken back there.
"""

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment
from toward.log.waiting import NothingWaits
from toward.practices.journal.moments import Copied, Offered, Opened, Plan, Shared
from toward.practices.journal.story import Story


class Late(Exception):
    """It was opened or taken out while this was on its way."""


def give(bond: Ours, mine: Log, said: Shared, entry: str) -> None:
    """Copy it to ours now; a mark in mine says which entry it came from."""
    with transaction.atomic():
        bond.log.append(said)
        mine.append(Copied(whom=bond.other, slot=said.slot, entry=entry))


def offer(bond: Ours, mine: Log, plan: Plan) -> None:
    """Seal it until the other gives something too, and say in ours that something waits."""
    with transaction.atomic():
        mine.append(plan)
        bond.log.append(Offered(slot=plan.slot))
        bond.waiting.ask(plan.slot)
        bond.waiting.put(plan.slot, Shared(slot=plan.slot, words=plan.words), merge=opened)


def answer(bond: Ours, said: Shared) -> None:
    """Give something too, so that both open; raise Late when the first was taken out meanwhile."""
    try:
        with transaction.atomic():
            if not bond.waiting.put(said.slot, said, merge=opened):
                raise Late(said.slot)
    except NothingWaits:
        raise Late(said.slot) from None


def give_planned(bond: Ours, mine: Log, plan: Plan) -> None:
    """The one confirming tap: what was kept for later is ours now."""
    with transaction.atomic():
        give(bond, mine, Shared(slot=plan.slot, words=plan.words), plan.entry)
        mine.take_back(plan.id)


def take_out(bond: Ours, mine: Log, story: Story, plan: Plan) -> None:
    """Undo what waits: nothing of it stays. Raise Late when both were opened meanwhile."""
    with transaction.atomic():
        if plan.how == "both":
            _unseal(bond, story, plan)
        mine.take_back(plan.id)


def _unseal(bond: Ours, story: Story, plan: Plan) -> None:
    try:
        bond.waiting.withdraw(plan.slot)
    except NothingWaits:  # opened just now
        if any(isinstance(m, Opened) and m.slot == plan.slot for m in bond.log.kinds(Opened)):
            raise Late(plan.slot) from None
    bond.waiting.drop(plan.slot)
    offered = story.own_offer(plan.slot)
    if offered is not None:
        bond.log.take_back(offered.id)


def opened(both: list[Moment]) -> list[Moment]:
    """The opening, which is nobody's, and then both pieces."""
    slot = next((m.slot for m in both if isinstance(m, Shared)), "")
    return [Opened(slot=slot), *both]

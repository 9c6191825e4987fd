"""Parting: whoever wants to leave leaves alone, at once, and nobody is told."""

from django.db import transaction
from django.utils import timezone

from toward.bond.models import Bond
from toward.care import bell
from toward.log import waiting
from toward.people import ring
from toward.people.opened import Opened


def leave(me: Opened, bond: str) -> None:
    """End the bond for good: what stands stays readable for each, and nothing can be added.

    One-sided words that still waited are gone from the waiting places; their authors have their own
    copies. No event is published: the other finds out only when trying to share.
    """
    with transaction.atomic():
        Bond.objects.filter(id=bond, ended=None).update(ended=timezone.now().date())
        waiting.clear(bond)
        bell.forget(bond)
        me.__dict__["ring"] = ring.change(me.person_id, me.master, lambda r: _left(r, bond))


def _left(r: ring.Ring, bond: str) -> None:
    if bond in r.bonds:
        r.bonds[bond].left = True

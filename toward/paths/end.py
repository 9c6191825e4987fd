"""Parting: whoever wants to leave leaves alone, at once, and nobody is told."""

from django.db import transaction
from django.utils import timezone

from toward.bond.models import Bond
from toward.bond.moments import Ended
from toward.bond.ours import has_ended
from toward.care import bell
from toward.log import bookmark, files, waiting
from toward.me import lately
from toward.me.me import Me
from toward.people import ring
from toward.people.opened import OpenKeys


def leave(me: OpenKeys, bond: str) -> None:
    """End the bond for good: what stands stays readable for each, and nothing can be added.

    One-sided words that still waited are gone from the waiting places; their authors have their own
    copies. No event is published, and the other's reminders stay: they find out only when trying to share.
    """
    with transaction.atomic():
        Bond.objects.filter(id=bond, ended=None).update(ended=timezone.now().date())
        waiting.empty(bond)
        bell.forget(me.person_id, bond)
        me.__dict__["ring"] = ring.change(me.person_id, me.master, lambda r: _left(r, bond))
        bookmark.forget(lately.place(me.master, bond)[0])  # last: who writes one asks the ring before


def learn(me: Me, bond: str) -> None:
    """Keep that I was told: from now on my own pages say so. It stands in mine, and nobody else can tell."""
    if bond not in [each.id for each in me.bonds]:
        return
    with files.if_writable():
        me.mine.append(Ended(bond=bond))
        bell.forget(me.id, bond)
        bookmark.forget(lately.place(me.keys.master, bond)[0])
    me.look_again()


def met_again(me: Me, bond: str) -> None:
    """Whoever begins anew with the same person knows by that what was before has ended."""
    me.look_again()
    other = next(each.other for each in me.bonds if each.id == bond)
    for old in me.bonds:
        if old.other == other and old.id != bond and has_ended(old.id):
            learn(me, old.id)


def _left(r: ring.Ring, bond: str) -> None:
    if bond in r.bonds:
        r.bonds[bond].left = True

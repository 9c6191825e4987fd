"""A key ring opens for its owner alone, and whoever changes it from two phones at once loses nothing."""

import threading

import pytest
from django.db import connection

from tests.cast import PASSPHRASE
from toward.log import seal
from toward.people import account, ring
from toward.people.models import Person
from toward.people.ring import Offer, Ring

MASTER = bytes(range(32))


def test_it_opens_for_its_owner_alone_and_as_it_was_locked() -> None:
    box = ring.locked(Ring(offers={"one": Offer(secret=b"ten words", kind="friends")}), MASTER, "ana")
    assert ring.opened(box, MASTER, "ana").offers["one"].secret == b"ten words" and b"ten words" not in box
    changed = bytes([*box[:-1], box[-1] ^ 1])
    for what, key, person in ((box, MASTER, "ben"), (box, bytes(32), "ana"), (changed, MASTER, "ana")):
        with pytest.raises(seal.DoesNotOpen):
            ring.opened(what, key, person)


@pytest.mark.django_db(transaction=True)
def test_two_changes_at_once_are_both_kept() -> None:
    person, master, _code = account.sign_up(account.NewAccount("gil", PASSPHRASE, "Gil"))
    inside = threading.Event()

    def comes_in(r: Ring) -> None:
        inside.set()
        _offer(r, "two")

    def second() -> None:
        ring.change(person.id, master, comes_in)
        connection.close()

    other = threading.Thread(target=second)

    def first(r: Ring) -> None:
        other.start()
        inside.wait(0.5)  # where nothing keeps it out, it has by then read what is about to change
        _offer(r, "one")

    ring.change(person.id, master, first)
    other.join()
    kept = ring.opened(bytes(Person.objects.get(id=person.id).ring), master, person.id)
    assert set(kept.offers) == {"one", "two"}


def _offer(r: Ring, name: str) -> None:
    r.offers[name] = Offer(secret=name.encode(), kind="friends")

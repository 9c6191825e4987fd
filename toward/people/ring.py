"""A person's key ring: the bond keys they hold, locked under their own master key.

Only what stands in one's own ring is believed later: whoever can write to the database cannot slip
in a key of theirs.
"""

from collections.abc import Callable

import msgspec
from django.db import transaction

from toward.log import seal
from toward.people import keys
from toward.people.models import Person


class BondKey(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One bond as its member holds it. `left`: this member's side is an archive."""

    key: bytes
    other: str
    other_name: str
    other_hue: str
    kind: str = ""
    left: bool = False


class Offer(msgspec.Struct, kw_only=True, omit_defaults=True):
    """An invitation that this person made and has not finished. `secret`: ten words, as bytes; `far`: apart."""

    secret: bytes
    kind: str
    far: bool = False


class Acceptance(msgspec.Struct, kw_only=True, omit_defaults=True):
    """An invitation that this person accepted and that waits for the other's confirmation."""

    secret: bytes
    other: str
    other_public: bytes
    other_name: str
    other_hue: str
    kind: str


class Ring(msgspec.Struct, kw_only=True, omit_defaults=True):
    """All bonds, open invitations and acceptances of one person."""

    bonds: dict[str, BondKey] = {}
    offers: dict[str, Offer] = {}
    acceptances: dict[str, Acceptance] = {}


def _place(person: str) -> str:
    return f"ring:1:{person}"


def locked(ring: Ring, master: bytes, person: str) -> bytes:
    """Seal a ring for its owner."""
    return seal.lock(keys.derive(master, "ring"), msgspec.msgpack.encode(ring), _place(person))


def opened(box: bytes, master: bytes, person: str) -> Ring:
    """Open a ring, or raise DoesNotOpen."""
    words = seal.unlock(keys.derive(master, "ring"), box, _place(person))
    return msgspec.msgpack.decode(words, type=Ring)


def look(person: str, master: bytes) -> Ring:
    """The ring as it stands, in a transaction that keeps it so."""
    row = Person.objects.select_for_update().only("ring").get(id=person)
    return opened(bytes(row.ring), master, person)


def change(person: str, master: bytes, how: Callable[[Ring], object]) -> Ring:
    """Read, change and write a ring in one transaction."""
    with transaction.atomic():
        row = Person.objects.select_for_update().get(id=person)
        ring = opened(bytes(row.ring), master, person)
        how(ring)
        row.ring = locked(ring, master, person)
        row.save(update_fields=["ring"])
    return ring

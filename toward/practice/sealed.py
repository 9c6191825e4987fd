"""Words that wait sealed until both have given theirs."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment
from toward.log.waiting import Merge


def prompt(bond: Ours, practice: str, slot: str) -> str:
    """The name of a waiting place, which tells the database nothing of what it is for."""
    name = hashlib.blake2b(slot.encode(), key=bond.log.key, digest_size=16).digest()
    return f"{practice}.{urlsafe_b64encode(name).decode().rstrip('=')}"


def put(bond: Ours, mine: Log, place: str, said: Moment, copy: Moment, old: Moment | None, merge: Merge) -> bool:
    """Seal words, keep a copy in mine in the place of the `old`; True when both are open now.

    Both places are made at once.
    """
    with transaction.atomic():
        if old is None:
            mine.append(copy)
        else:
            mine.edit(old.id, copy)
        bond.waiting.ask(place)
        return bond.waiting.put(place, said, merge)


def take_out(bond: Ours, mine: Log, place: str, copies: Iterable[Moment]) -> None:
    """Take my words out again, as if I had never written; my copies go with them."""
    with transaction.atomic():
        bond.waiting.ask(place)
        bond.waiting.withdraw(place)
        for copy in copies:
            mine.take_back(copy.id)

"""Words that wait sealed until both have given theirs."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable

from django.db import transaction

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment
from toward.log.waiting import Merge, NothingWaits
from toward.me.me import Me
from toward.practice import telling


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


def keep(me: Me, draft: Moment) -> None:
    """Keep in mine how far my side of something has come; of the draft before nothing stays."""
    me.mine.append(draft)
    if draft.id:
        me.mine.take_back(draft.id)


def seal(me: Me, bond: Ours, practice: str, draft: Moment, said: Moment, opening: Moment, merge: Merge) -> None:
    """Seal what my `draft` says; it stays mine. Raise NothingWaits where this `opening` has been meanwhile.

    Both places are made at once, and once both sides are in, they are open.
    """
    place = prompt(bond, practice, _slot(draft))
    with transaction.atomic():
        since = bond.log.read(after=me.evening().head)
        if any(isinstance(m, type(opening)) and _slot(m) == _slot(opening) for m in since):
            raise NothingWaits(place)
        keep(me, draft.again(sealed=True))
        bond.waiting.ask(place)
        bond.waiting.put(place, said, merge)


def unseal(me: Me, bond: Ours, practice: str, draft: Moment, mine_is_in: Moment) -> bool:
    """Take it out, as if it had never been in; it goes on as a draft of mine. False where it has opened meanwhile."""
    try:
        with transaction.atomic():
            bond.waiting.withdraw(prompt(bond, practice, _slot(draft)))
            telling.take_along(bond, mine_is_in)
            keep(me, draft.again(sealed=False))
    except NothingWaits:
        return False
    return True


def _slot(m: Moment) -> str:
    return str(getattr(m, "slot", ""))

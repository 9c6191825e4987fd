"""Inviting, accepting, confirming: three steps, and both have said yes.

An invitation is twelve words: two are its number, ten its secret (126 bits; in a link they stand in the
fragment, which no browser sends on its own). The secret seals what the two tell each other before the
bond exists; the bond key then travels under X25519 with that secret mixed in, and is believed only
from one's own ring.
"""

import hashlib
import hmac
import os
import re
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from urllib.parse import unquote

import msgspec
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from toward.bond import tries
from toward.bond.models import Bond, Invitation
from toward.bond.moments import begun
from toward.bond.tries import TRIES as TRIES
from toward.log import bus, files, seal
from toward.log.log import Log
from toward.log.moment import new_id
from toward.people import drawn_words, keys, ring
from toward.people.moments import HUES, Named
from toward.people.opened import OpenKeys

HOURS = 48
NUMBER_WORDS, SECRET_WORDS = 2, 10
NO_PROOF = "-" * 43
LINKED = re.compile(r"(?<![a-z/-])(?:[a-z]+-\s*){11}[a-z]+(?![a-z]|-[a-z])")  # a mail may break the line


class Refused(Exception):
    """The invitation is wrong, used, expired or one's own; all look alike from outside."""


class Card(msgspec.Struct):
    """What one tells the other before the bond exists."""

    person: str
    public: bytes
    name: str
    hue: str
    kind: str = ""


class Delivery(msgspec.Struct):
    """The bond key on its way to the one who accepted."""

    bond: str
    key: bytes


def spoken(id: str, secret: bytes) -> str:
    """The twelve words, as they stand in the link and as they are typed."""
    return f"{id}-{secret.decode()}"


def heard(said: str) -> tuple[str, bytes]:
    """Read twelve words, however they were typed, or out of a whole message; refuses anything else."""
    text = unquote(said).lower()
    linked = LINKED.search(text)
    found = re.findall(r"[a-z]+", linked[0] if linked else text.rpartition("#")[2])
    if len(found) != NUMBER_WORDS + SECRET_WORDS:
        found = drawn_words.among(text, NUMBER_WORDS + SECRET_WORDS)
    if not found:
        raise Refused(len(text))
    return "-".join(found[:NUMBER_WORDS]), "-".join(found[NUMBER_WORDS:]).encode()


def invite(me: OpenKeys, name: str, hue: str, kind: str, *, far: bool = False) -> str:
    """Make a one-use invitation; return its id. Its secret stays in the inviter's ring."""
    id, secret = heard("-".join(drawn_words.some(NUMBER_WORDS + SECRET_WORDS)))
    card = Card(me.person_id, keys.public_bytes(me.master), name, hue, kind)
    with transaction.atomic():
        Invitation.objects.create(
            id=id,
            proof=_proof(secret),
            until=timezone.now() + timedelta(hours=HOURS),
            inviter=me.person_id,
            offer=_seal(secret, id, "offer", card),
        )
        _change(me, lambda r: r.offers.update({id: ring.Offer(secret=secret, kind=kind, far=far)}))
    return id


def look(id: str, secret: bytes) -> Card:
    """Read who invites; wrong words count against the invitation's five tries, one after another.

    Where there is no such invitation, the same is done: as much is read, weighed and counted.
    """
    said = _proof(secret)
    with transaction.atomic():
        kept = _open().filter(id=id).select_for_update().values_list("proof", flat=True).first()
        weighed = tries.left(id)
        right = hmac.compare_digest(kept if kept and weighed else NO_PROOF, said)
        (tries.forget if right else tries.count)(id)
    if not right:
        raise Refused(id)
    return _unseal(secret, id, "offer", bytes(Invitation.objects.get(id=id).offer))


def invited(said: str) -> bool:
    """Say whether these words open an invitation now: only then may somebody make an account with them."""
    try:
        return bool(look(*heard(said)).person)
    except Refused:
        return False


def used(said: str) -> bool:
    """Say, to whoever holds its words, whether an invitation has made an account or was answered."""
    try:
        id, secret = heard(said)
    except Refused:
        return False
    row = Invitation.objects.filter(id=id).exclude(spent=False, invited="").first()
    return row is not None and hmac.compare_digest(row.proof, _proof(secret))


def spend(said: str) -> None:
    """Use an invitation up for the one account that it makes; whoever comes second is refused."""
    fresh = Invitation.objects.filter(id=heard(said)[0], spent=False, invited="", until__gt=timezone.now())
    if not fresh.update(spent=True):
        raise Refused(said)


def accept(me: OpenKeys, id: str, secret: bytes, name: str, hue: str) -> str:
    """Say yes; nothing of ours exists until the inviter confirms. Returns the inviter's name."""
    offer = look(id, secret)
    if offer.person == me.person_id:
        raise Refused(id)
    hue = hue if hue != offer.hue else next(h for h in HUES if h != offer.hue)
    card = Card(me.person_id, keys.public_bytes(me.master), name, hue)
    with transaction.atomic():
        free = Invitation.objects.filter(id=id, invited="", until__gt=timezone.now())
        if not free.update(invited=me.person_id, answer=_seal(secret, id, "answer", card)):
            raise Refused(id)
        held = ring.Acceptance(
            secret=secret,
            other=offer.person,
            other_public=offer.public,
            other_name=offer.name,
            other_hue=offer.hue,
            kind=offer.kind,
        )
        _change(me, lambda r: r.acceptances.update({id: held}))
    _tell(offer.person)
    return offer.name


def tidy(me: OpenKeys) -> None:
    """Drop the secrets of invitations that are gone, such as one to which a yes was taken back. Nobody is told."""
    there = Invitation.objects.filter(inviter=me.person_id).values_list("id", flat=True)
    if gone := set(me.ring.offers) - set(there):
        with files.if_writable():
            _change(me, lambda r: [r.offers.pop(id, None) for id in gone])


def stands(me: OpenKeys, id: str) -> bool:
    """Whether an invitation of mine can still be answered, or is answered and waits for me."""
    mine = Invitation.objects.filter(id=id, inviter=me.person_id, bond="")
    fresh = Q(until__gt=timezone.now()) if tries.left(id) else Q(pk__in=())
    return mine.filter(fresh | ~Q(invited="")).exists()


def answer_to(me: OpenKeys, id: str) -> Card | None:
    """Who wants to come in, for the inviter to look at before confirming."""
    row = Invitation.objects.filter(id=id, inviter=me.person_id).first()
    held = me.ring.offers.get(id)
    if row is None or held is None or row.answer is None:
        return None
    return _unseal(held.secret, id, "answer", bytes(row.answer))


def confirm(me: OpenKeys, id: str, name: str, hue: str) -> str:
    """Begin the bond: make its key, keep it, deliver it; return the bond's id."""
    card, held = answer_to(me, id), me.ring.offers.get(id)
    if card is None or held is None:
        raise Refused(id)
    bond, key = new_id(), os.urandom(32)
    with transaction.atomic():
        if not Invitation.objects.filter(id=id, delivery=None).update(
            delivery=_deliver(me, card.public, held.secret, id, Delivery(bond, key)), bond=bond
        ):
            raise Refused(id)
        Bond.objects.create(id=bond)
        log = Log(bond, key, me.person_id)
        log.append(begun(held.kind, far=held.far))
        log.append(Named(name=name, hue=hue))
        log.append(Named(name=card.name, hue=card.hue, by=card.person))
        _change(me, lambda r: _settle(r, id, bond, _held(key, card, held.kind)))
    _tell(card.person)
    return bond


def confirmed(me: OpenKeys, id: str) -> bool:
    """Whether I have said yes to who answered this, and the other has not come in yet."""
    return Invitation.objects.filter(id=id, inviter=me.person_id).exclude(bond="").exists()


def collect(me: OpenKeys) -> list[str]:
    """Take in the bond keys that were delivered since last time; return the new bonds' ids."""
    found: list[str] = []
    for id, held in list(me.ring.acceptances.items()):
        row = Invitation.objects.filter(id=id, invited=me.person_id).first()
        if row is None:
            _change(me, partial(_forget, id))
        elif row.delivery is not None:
            found.append(_collect_one(me, row, held))
    return found


def _collect_one(me: OpenKeys, row: Invitation, held: ring.Acceptance) -> str:
    key = keys.delivery_key(me.master, held.other_public, held.secret)
    words = seal.unlock(key, bytes(row.delivery or b""), f"delivery:1:{row.id}")
    got = msgspec.msgpack.decode(words, type=Delivery)
    bond = ring.BondKey(
        key=got.key, other=held.other, other_name=held.other_name, other_hue=held.other_hue, kind=held.kind
    )
    with transaction.atomic():
        _change(me, lambda r: (r.acceptances.pop(row.id, None), r.bonds.update({got.bond: bond})))
        row.delete()
    return got.bond


def settled(me: OpenKeys) -> bool:
    """Whether something that I said yes to has been confirmed, or is gone."""
    said = me.ring.acceptances
    return Invitation.objects.filter(id__in=said, invited=me.person_id, delivery=None).count() < len(said)


def withdraw(me: OpenKeys, id: str) -> bool:
    """Take my yes back, as long as nobody has confirmed it: the row goes, for both."""
    with transaction.atomic():
        gone, _rows = Invitation.objects.filter(id=id, invited=me.person_id, delivery=None).delete()
        if gone:
            _change(me, partial(_forget, id))
    return bool(gone)


def refuse(me: OpenKeys, id: str) -> None:
    """Take an invitation back, or turn away who answered it: the row goes, for both."""
    row = Invitation.objects.filter(id=id, inviter=me.person_id, bond="").first()
    if row is not None:
        row.delete()
    _change(me, lambda r: r.offers.pop(id, None))


def _tell(person: str) -> None:
    """Tell their phones, once it stands: a page that asked before the commit would find nothing new."""
    transaction.on_commit(lambda: bus.publish(f"person:{person}"))


def _open() -> QuerySet[Invitation]:
    """Invitations that can be answered now."""
    return Invitation.objects.filter(invited="", until__gt=timezone.now())


def _change(me: OpenKeys, how: Callable[[ring.Ring], object]) -> None:
    me.__dict__["ring"] = ring.change(me.person_id, me.master, how)


def _forget(id: str, r: ring.Ring) -> None:
    r.acceptances.pop(id, None)


def _settle(r: ring.Ring, id: str, bond: str, held: ring.BondKey) -> None:
    r.offers.pop(id, None)
    r.bonds[bond] = held


def _held(key: bytes, card: Card, kind: str) -> ring.BondKey:
    return ring.BondKey(key=key, other=card.person, other_name=card.name, other_hue=card.hue, kind=kind)


def _proof(secret: bytes) -> str:
    return keys.letters(hashlib.sha256(keys.derive(secret, "invitation proof")).digest())


def _seal(secret: bytes, id: str, what: str, card: Card) -> bytes:
    return seal.lock(keys.derive(secret, "invitation"), msgspec.msgpack.encode(card), f"{what}:1:{id}")


def _unseal(secret: bytes, id: str, what: str, box: bytes) -> Card:
    words = seal.unlock(keys.derive(secret, "invitation"), box, f"{what}:1:{id}")
    return msgspec.msgpack.decode(words, type=Card)


def _deliver(me: OpenKeys, public: bytes, secret: bytes, id: str, what: Delivery) -> bytes:
    key = keys.delivery_key(me.master, public, secret)
    return seal.lock(key, msgspec.msgpack.encode(what), f"delivery:1:{id}")

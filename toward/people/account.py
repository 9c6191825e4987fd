"""Beginning an account, changing its passphrase, coming back with the recovery code."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest

from toward.log import seal
from toward.log.log import Log, now
from toward.log.moment import new_id
from toward.log.register import Boxes
from toward.people import keys, known, opened, paper, ring
from toward.people.hasher import PassphraseHasher
from toward.people.models import Person
from toward.people.moments import CodeConfirmed, CodeMade, Consented, Named, Preferences

BACKEND = "toward.people.backend.NameAndPassphrase"
MINUTES = timedelta(minutes=3)


@dataclass(frozen=True)
class NewAccount:
    """What somebody says when they sign up."""

    name: str
    passphrase: str
    shown_name: str
    hue: str = "clay"
    timezone: str = ""
    language: str = ""


def sign_up(account: NewAccount, also: Callable[[], object] = bool) -> tuple[Person, bytes, str]:
    """Make the person with all their keys; return the master key and the recovery code, shown once.

    `also` is done in the same breath: when it fails, there is no account.
    """
    id, master, code = new_id(), os.urandom(32), keys.new_code()
    encoded, kek = PassphraseHasher().fresh(account.passphrase)
    with transaction.atomic():
        person = Person.objects.create(
            id=id,
            username=keys.blind(account.name),
            password=encoded,
            wrapped=keys.wrap(keys.peppered(kek), master, id, "passphrase"),
            recovery=keys.wrap(keys.code_key(code), master, id, "recovery"),
            public=keys.public_bytes(master),
            ring=ring.locked(ring.Ring(), master, id),
        )
        mine = own_log(id, master)
        mine.append(Consented())
        mine.append(Named(name=account.shown_name, hue=account.hue))
        mine.append(Preferences(timezone=account.timezone, language=account.language))
        mine.append(paper.made(code, master))
        also()
    return person, master, code


def just_made(person: Person, master: bytes) -> bool:
    """Whether an account is minutes old and its recovery code not on paper yet."""
    said = own_log(person.id, master).kinds(Consented, CodeMade, CodeConfirmed)
    return bool(said) and now() - said[0].at < MINUTES and not paper.paper(said).confirmed


def own_log(person: str, master: bytes, head: int | None = None, read: Callable[[], Boxes] | None = None) -> Log:
    """Open a person's own log (`head`, `read`: what the request has read of it)."""
    id = keys.letters(keys.derive(master, "mine id", 16))
    return Log(id, keys.derive(master, "mine"), person, head=head, read=read)


def sign_in(request: HttpRequest, person: Person, master: bytes) -> None:
    """Sign in to Django and open the keys, in a fresh session."""
    login(request, person, backend=BACKEND)
    opened.begin(request, person.id, master)


def master_by_passphrase(person: Person, passphrase: str) -> bytes | None:
    """Open the master key with a passphrase, or None when it is wrong."""
    kek = PassphraseHasher().unlock(passphrase, person.password)
    return None if kek is None else master_by_kek(person, kek)


def opened_by(name: str, code: str) -> tuple[Person, bytes] | None:
    """The person of this name with their master key, where the recovery code is theirs."""
    person, here = known.named(name)
    master = master_by_code(person, code)
    return (person, master) if here and master is not None else None


def master_by_kek(person: Person, kek: bytes) -> bytes:
    """Open the master key with the KEK half of a run that was right."""
    return keys.unwrap(keys.peppered(kek), bytes(person.wrapped), person.id, "passphrase")


def master_by_code(person: Person, code: str) -> bytes | None:
    """Open the master key with the recovery code, or None when it is wrong."""
    try:
        return keys.unwrap(keys.code_key(code), bytes(person.recovery), person.id, "recovery")
    except seal.DoesNotOpen:
        return None


def change_passphrase(person: Person, master: bytes, passphrase: str) -> None:
    """Wrap the same master key anew; nothing that was said is touched. No browser is known any more."""
    person.password, kek = PassphraseHasher().fresh(passphrase)
    person.wrapped = keys.wrap(keys.peppered(kek), master, person.id, "passphrase")
    person.doors = new_id()
    person.save(update_fields=["password", "wrapped", "doors"])


def code_by_form(person: Person, master: bytes, form: str) -> str:
    """A new recovery code, the same one however often or at once its form is sent; "" where another came after it."""
    if not form:
        return new_recovery_code(person, master)
    code = keys.code_of(master, form)
    known = [paper.paper([made]).marks for made in own_log(person.id, master).kinds(CodeMade)]
    own = paper.made(code, master).marks
    if own not in known:
        return new_recovery_code(person, master, code)
    return code if own == known[-1] else ""


def new_recovery_code(person: Person, master: bytes, code: str = "") -> str:
    """Replace the recovery code; the old one opens nothing from now on."""
    code = code or keys.new_code()
    person.recovery = keys.wrap(keys.code_key(code), master, person.id, "recovery")
    with transaction.atomic():
        person.save(update_fields=["recovery"])
        own_log(person.id, master).append(paper.made(code, master))
    return code

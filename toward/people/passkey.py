"""A passkey that opens the words: what its device computes from a salt (PRF) unwraps the master key.

Nothing that lies here says enough to guess at it. Which passkey answers is checked by the library that sign-in uses;
each challenge counts once, for minutes, and from this address alone.
"""

import json
import os
import time
from dataclasses import replace
from typing import Any, NamedTuple

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.http import HttpRequest
from fido2.server import Fido2Server
from fido2.webauthn import (
    PublicKeyCredentialDescriptor,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    UserVerificationRequirement,
)

from toward.log import files
from toward.people import backoff, here, keys, lock, say, ways
from toward.people.here import Way
from toward.people.models import Person, today

ASKED = "passkey_asked"  # in Django's session: the challenge that waits for its answer
AT_ONCE = "passkey_at_once"  # likewise: somebody came in with a passkey that opens, so it is asked without a tap
MINUTES = 5


class NoSecret(Exception):
    """The passkey is right, but this browser or device gave no secret with it (no PRF)."""


class Answer(NamedTuple):
    """Which passkey answered, the salt that it was given, and its secret."""

    passkey: Authenticator
    credential: bytes
    salt: bytes
    secret: bytes


def credential_of(passkey: Authenticator) -> bytes:
    """By which browsers know a passkey."""
    found = auth.WebAuthn(passkey).authenticator_data.credential_data
    return found.credential_id if found else b""


def of(person: str) -> list[tuple[Authenticator, Way | None]]:
    """Every passkey of a person's, with its way to open where it has one."""
    kept = [way for way in ways.of(person) if way.is_passkey and way.tries < ways.TRIES]
    mine = Authenticator.objects.filter(user_id=person, type=Authenticator.Type.WEBAUTHN).order_by("created_at")
    return [(one, next((way for way in kept if _is(way, credential_of(one))), None)) for one in mine]


def _is(way: Way, credential: bytes) -> bool:
    return way.id == keys.passkey_id(credential, way.salt)


def opens(person: str) -> bool:
    """Whether any passkey of a person's opens their words."""
    return any(way for _passkey, way in of(person))


def ask_to_open(request: HttpRequest, person: str) -> dict[str, Any]:
    """What the browser asks the passkeys that open, or nothing where there is none (any more)."""
    salts = {credential_of(passkey): way.salt for passkey, way in of(person) if way}
    return _ask(request, salts) if salts else {}


def ask_to_let(request: HttpRequest, person: str) -> dict[str, Any]:
    """What the browser asks those that do not open yet: each is given a salt of its own, for good."""
    salts = {credential_of(passkey): os.urandom(32) for passkey, way in of(person) if not way}
    return _ask(request, salts) if salts else {}


def _ask(request: HttpRequest, salts: dict[bytes, bytes]) -> dict[str, Any]:
    by = {keys.letters(credential): keys.letters(salt) for credential, salt in salts.items()}
    asked = [
        PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=credential) for credential in salts
    ]
    options, state = _server(request).authenticate_begin(
        asked, UserVerificationRequirement.REQUIRED, extensions={"prf": {"evalByCredential": by}}
    )
    request.session[ASKED] = {"state": dict(state), "salts": by, "at": int(time.time())}
    return dict(options)


def _server(request: HttpRequest) -> Fido2Server:
    own = f"{request.scheme}://{request.get_host()}"
    rp = PublicKeyCredentialRpEntity(**get_adapter().get_public_key_credential_rp_entity())
    return Fido2Server(rp, verify_origin=lambda origin: origin == own)


def answered(request: HttpRequest, person: Person) -> Answer | None:
    """The answer to what was asked, or None where it is not one. Raises NoSecret, NoRoom."""
    asked = request.session.pop(ASKED, None)
    if not asked or not 0 <= time.time() - asked["at"] < MINUTES * 60 or not _is_first(asked["state"]["challenge"]):
        return None
    try:
        with say.refuse_nonsense():
            said = json.loads(request.POST.get("credential", ""))
            credential = _server(request).authenticate_complete(asked["state"], auth.get_credentials(person), said)
    except ValidationError:
        return None
    passkey = auth.get_authenticator_by_credential_id(person, credential.credential_id)
    salt = keys.secret(asked["salts"].get(keys.letters(credential.credential_id), ""))
    secret = keys.secret(request.POST.get("prf", ""))
    if passkey is None or salt is None:
        return None
    if secret is None:
        raise NoSecret
    return Answer(passkey, credential.credential_id, salt, secret)


def _is_first(challenge: str) -> bool:
    """Two answers at one moment are one answer and a copy."""
    try:
        return backoff.first(door(challenge))
    except DatabaseError as error:
        if not files.full(error):
            raise
        raise here.NoRoom from error


def door(challenge: str) -> str:
    """Where it is counted that a challenge was answered."""
    return keys.handle(f"passkey {challenge}")


def let(request: HttpRequest, person: Person, master: bytes, answer: Answer, *, stays: bool = False) -> None:
    """Let this passkey open the words from now on. Raises NoRoom."""
    id = keys.passkey_id(answer.credential, answer.salt)
    box = keys.wrap(keys.passkey_key(answer.secret), master, person.id, _how(id, person.id))
    way = Way(id, person.id, today(), stays, answer.salt, box)
    here.keep(way)
    ways.hold(request, way)


def master(request: HttpRequest, person: Person) -> bytes | None:
    """Open the master key with the passkey that answered; wrong ones slow down as at the lock. Raises NoSecret."""
    return lock.weighed(request, person, lambda: _opened(request, person))


def _opened(request: HttpRequest, person: Person) -> bytes | None:
    answer = answered(request, person)
    way = answer and here.tried(keys.passkey_id(answer.credential, answer.salt), person.id, ways.TRIES)
    if answer is None or way is None:
        return None
    opened = ways.unwrapped(keys.passkey_key(answer.secret), way, _how(way.id, person.id))
    if opened is None or not here.keep(replace(way, tries=0, day=today()), instead=way.id):
        return None
    ways.hold(request, way)
    answer.passkey.record_usage()
    return opened


def _how(id: str, person: str) -> str:
    return ways.how(f"passkey:{id}", person)


def take_away(request: HttpRequest, passkey: Authenticator) -> None:
    """A passkey that is gone opens nothing any more."""
    person, credential = str(passkey.user_id), credential_of(passkey)
    ways.forget(request, person, *(way.id for way in ways.of(person) if way.is_passkey and _is(way, credential)))


def came_in(request: HttpRequest, passkey: Authenticator) -> None:
    """Somebody signed in with a passkey: where it opens, it is asked for their words at once."""
    if any(way and one.pk == passkey.pk for one, way in of(str(passkey.user_id))):
        request.session[AT_ONCE] = True

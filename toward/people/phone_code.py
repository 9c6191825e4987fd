"""A code for this phone: with a secret in this browser's cookie it opens what the passphrase opens.

The database and the pepper without the phone do not say enough to guess at it; a phone without the code has five tries.
"""

import os
import secrets
from datetime import date, timedelta
from itertools import pairwise

from django.conf import settings
from django.http import HttpRequest

from toward.log.log import Log
from toward.people import here, keys, ways
from toward.people.here import Way
from toward.people.models import today
from toward.people.moments import PhoneCodeOffered
from toward.people.opened import TYPED
from toward.people.visit import visit

FEWEST = 6
UNLOCKED = "unlocked"  # in Django's session: the passphrase has opened a lock here, so that a code would have helped
MONTH = timedelta(days=30)


def is_easy(code: str) -> bool:
    """Whether it is among the first that anybody would try: few different digits, or a run of them."""
    steps = {int(b) - int(a) for a, b in pairwise(code)}
    return len(set(code)) < 3 or steps in ({1}, {-1})


def begin(request: HttpRequest, person: str, master: bytes, code: str, *, stays: bool = False) -> None:
    """Let this browser open with a code from now on. Raises NoRoom."""
    salt = os.urandom(16)
    kek = keys.halves(code, salt, settings.PASSPHRASE_COST).kek
    ways.forget(request, person, *ways.held(request, ways.CODE))
    _give(request, person, master, kek, salt, stays=stays)


def _give(
    request: HttpRequest, person: str, master: bytes, kek: bytes, salt: bytes, *, stays: bool, instead: str = ""
) -> bool:
    secret = secrets.token_bytes(32)
    id = keys.phone_id(secret)
    box = keys.wrap(keys.phone_key(secret, kek), master, person, _how(id, person))
    way = Way(id, person, today(), stays, salt, box)
    if not here.keep(way, instead):
        return False
    visit(request).phone_cookie = keys.letters(secret)
    ways.hold(request, way)
    return True


def master(request: HttpRequest, person: str, code: str) -> bytes | None:
    """Open the master key with this browser's code, or None where it is wrong or there is none (any more).

    What opened is used up: the browser gets a new secret, and a copy of the old one opens nothing.
    """
    secret = _secret(request)
    way = here.tried(keys.phone_id(secret), person, ways.TRIES) if secret else None
    if secret is None or way is None:
        return None
    kek = keys.halves(code[:200], way.salt, settings.PASSPHRASE_COST).kek
    opened = ways.unwrapped(keys.phone_key(secret, kek), way, _how(way.id, person))
    given = opened and _give(request, person, opened, kek, way.salt, stays=way.stays, instead=way.id)
    return opened if given else None


def _how(id: str, person: str) -> str:
    return ways.how(f"phone:{id}", person)


def stands(request: HttpRequest, person: str) -> bool:
    """Whether this browser has a code that opens. Only the unlock address is sent what tells it."""
    secret = _secret(request)
    try:
        way = here.find(keys.phone_id(secret)) if secret else None
    except here.NoRoom:
        return False
    return way is not None and way.person == person and way.tries < ways.TRIES


def known(request: HttpRequest, person: str) -> bool:
    """The same, where its cookie is not sent: told by the marks in this browser's session."""
    return any(ways.among(way, ways.held(request, ways.CODE)) and way.tries < ways.TRIES for way in ways.of(person))


def typed(request: HttpRequest) -> None:
    """The passphrase was typed here today (or its owner wants not to be asked for a month)."""
    request.session[TYPED] = today().isoformat()


def long_untyped(request: HttpRequest) -> bool:
    """Whether a code or a passkey has opened here for a month, so that a passphrase may be forgotten."""
    said = str(request.session.get(TYPED, ""))
    return bool(ways.held(request)) and bool(said) and today() - date.fromisoformat(said) >= MONTH


def offered(request: HttpRequest, mine: Log) -> bool:
    """Whether a code is offered on Today: once, to whoever has unlocked here and has none."""
    return bool(request.session.get(UNLOCKED)) and not ways.held(request) and not mine.kinds(PhoneCodeOffered)


def _secret(request: HttpRequest) -> bytes | None:
    return keys.secret(request.COOKIES.get(settings.PHONE_COOKIE_NAME, ""))

"""A code for this phone: with a secret in this browser's cookie it opens what the passphrase opens.

The database and the pepper without the phone do not say enough to guess at it; a phone without the code has five tries.
"""

import hashlib
import os
import secrets
from datetime import date, timedelta
from itertools import pairwise

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from toward.log import seal
from toward.log.log import Log
from toward.people import here, keys
from toward.people.here import Way
from toward.people.models import Person, today
from toward.people.moments import PhoneCodeOffered
from toward.people.opened import TYPED
from toward.people.visit import visit

TRIES = 5
DAYS = 90
FEWEST = 6
KEPT = "phone"  # in Django's session: the id of this browser's way, so that sign-out finds it
UNLOCKED = "unlocked"  # likewise: the passphrase has opened a lock here, so that a code would have helped
MONTH = timedelta(days=30)


def is_easy(code: str) -> bool:
    """Whether it is among the first that anybody would try: few different digits, or a run of them."""
    steps = {int(b) - int(a) for a, b in pairwise(code)}
    return len(set(code)) < 3 or steps in ({1}, {-1})


def begin(request: HttpRequest, person: str, master: bytes, code: str, *, stays: bool = False) -> None:
    """Let this browser open with a code from now on. Raises NoRoom."""
    salt = os.urandom(16)
    kek = keys.halves(code, salt, settings.PASSPHRASE_COST).kek
    forget(request, person)
    _give(request, person, master, kek, salt, stays=stays)


def _give(
    request: HttpRequest, person: str, master: bytes, kek: bytes, salt: bytes, *, stays: bool, instead: str = ""
) -> bool:
    secret = secrets.token_bytes(32)
    id = keys.phone_id(secret)
    box = keys.wrap(keys.phone_key(secret, kek), master, person, _how(id, person))
    if not here.keep(Way(id, person, today(), stays, salt, box), instead):
        return False
    visit(request).phone_cookie = keys.letters(secret)
    request.session[KEPT] = id
    return True


def master(request: HttpRequest, person: str, code: str) -> bytes | None:
    """Open the master key with this browser's code, or None where it is wrong or there is none (any more).

    What opened is used up: the browser gets a new secret, and a copy of the old one opens nothing.
    """
    secret = _secret(request)
    way = here.tried(keys.phone_id(secret), person, TRIES) if secret else None
    if secret is None or way is None:
        return None
    kek = keys.halves(code[:200], way.salt, settings.PASSPHRASE_COST).kek
    try:
        opened = keys.unwrap(keys.phone_key(secret, kek), way.box, person, _how(way.id, person))
    except seal.DoesNotOpen:
        if way.tries >= TRIES:
            here.drop(person, id=way.id)
        return None
    given = _give(request, person, opened, kek, way.salt, stays=way.stays, instead=way.id)
    return opened if given else None


def _how(id: str, person: str) -> str:
    """A new passphrase ends every code, also one in a file that is put back."""
    said = Person.objects.values_list("password", flat=True).get(id=person)
    return f"phone:{id}:{hashlib.sha256(said.encode()).hexdigest()}"


def stands(request: HttpRequest, person: str) -> bool:
    """Whether this browser has a code that opens. Only the unlock address is sent what tells it."""
    secret = _secret(request)
    try:
        way = here.find(keys.phone_id(secret)) if secret else None
    except here.NoRoom:
        return False
    return way is not None and way.person == person and way.tries < TRIES


def forget(request: HttpRequest, person: str) -> None:
    """Take this browser's code away."""
    id = str(request.session.pop(KEPT, ""))
    if id:
        here.drop(person, id=id)
        visit(request).phone_cookie = ""


def sign_out(request: HttpRequest, person: str) -> None:
    """Take it away. One that stayed at a quick exit is not known as this browser's any more: all of those go then."""
    id = str(request.session.pop(KEPT, ""))
    here.drop(person, id=id, stays=not id)
    visit(request).phone_cookie = ""


def forget_all(request: HttpRequest, person: str) -> None:
    """Take every browser's code away, this one's too."""
    forget(request, person)
    here.drop(person)


def leave_quickly(request: HttpRequest, response: HttpResponse) -> None:
    """Take it away at quick exit, too, unless its owner wanted it to stay."""
    id = str(request.session.get(KEPT, ""))
    try:
        way = here.find(id) if id else None
    except here.NoRoom:
        way = None
    person = str(request.user.pk)
    if not (way.stays if way else not id and any(one.stays for one in of(person))):
        lay_down(response)
    if id and (way is None or not way.stays):
        here.drop(person, id=id)


def of(person: str) -> list[Way]:
    """Every code of a person's, the oldest first."""
    try:
        return here.of(person)
    except here.NoRoom:
        return []


def end_others(request: HttpRequest, person: str) -> None:
    """Take away every other browser's."""
    here.drop(person, but=str(request.session.get(KEPT, "")) or "-")


def sweep(now: date) -> int:
    """Take away those whose cookies are over."""
    return here.sweep(now - timedelta(days=DAYS))


def typed(request: HttpRequest) -> None:
    """The passphrase was typed here today (or its owner wants not to be asked for a month)."""
    request.session[TYPED] = today().isoformat()


def long_untyped(request: HttpRequest) -> bool:
    """Whether a code has opened here for a month, so that a passphrase may be forgotten."""
    said = str(request.session.get(TYPED, ""))
    return bool(request.session.get(KEPT)) and bool(said) and today() - date.fromisoformat(said) >= MONTH


def offered(request: HttpRequest, mine: Log) -> bool:
    """Whether a code is offered on Today: once, to whoever has unlocked here and has none."""
    unlocked, has = request.session.get(UNLOCKED), request.session.get(KEPT)
    return bool(unlocked) and not has and not mine.kinds(PhoneCodeOffered)


def carry_cookie(request: HttpRequest, response: HttpResponse) -> None:
    """Hand out a new secret, or take it away, when this request changed it."""
    said = visit(request).phone_cookie
    if said:
        name, days, path = settings.PHONE_COOKIE_NAME, DAYS * 86400, reverse("unlock")
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(name, said, days, path=path, secure=secure, httponly=True, samesite="Lax")
    elif said == "":
        lay_down(response)


def lay_down(response: HttpResponse) -> None:
    """Take the secret away from this browser."""
    response.delete_cookie(settings.PHONE_COOKIE_NAME, path=reverse("unlock"), samesite="Lax")


def _secret(request: HttpRequest) -> bytes | None:
    return keys.secret(request.COOKIES.get(settings.PHONE_COOKIE_NAME, ""))

"""The ways to open that one browser has besides the passphrase (its code, its passkeys), and all that takes them away.

A code is one browser's. A passkey is a thing that its owner has; the browsers in which it opened count it as theirs.
"""

import hashlib
from collections.abc import Collection
from datetime import date, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from toward.log import seal
from toward.people import here, keys
from toward.people.here import Way
from toward.people.models import Person
from toward.people.visit import visit

TRIES = 5
DAYS = 90
CODE, PASSKEY = "phone", "passkey"  # in Django's session: the marks of this browser's ways, so that sign-out finds them


def held(request: HttpRequest, *kinds: str) -> list[str]:
    """The marks that this browser knows as its own."""
    return [id for kind in kinds or (CODE, PASSKEY) for id in str(request.session.get(kind, "")).split()]


def mark(way: Way) -> str:
    """What stays of a code from one opening to the next: two at once may leave the session of the earlier one."""
    return way.id if way.is_passkey else keys.letters(way.salt)


def among(way: Way, said: Collection[str]) -> bool:
    """Whether a way is one of these: marks, or ids."""
    return way.id in said or mark(way) in said


def hold(request: HttpRequest, way: Way) -> None:
    """Know a way as this browser's: a code in place of the one before, a passkey beside others."""
    before = held(request, PASSKEY) if way.is_passkey else []
    request.session[PASSKEY if way.is_passkey else CODE] = " ".join(dict.fromkeys([*before, mark(way)]))


def how(way: str, person: str) -> str:
    """What a box is locked to: a new passphrase ends every way, also one in a file that is put back."""
    said = Person.objects.values_list("password", flat=True).get(id=person)
    return f"{way}:{hashlib.sha256(said.encode()).hexdigest()}"


def unwrapped(key: bytes, way: Way, how: str) -> bytes | None:
    """The master key that a way holds, or None; the fifth wrong try takes it away."""
    try:
        return keys.unwrap(key, way.box, way.person, how)
    except seal.DoesNotOpen:
        if way.tries >= TRIES:
            here.drop(way.person, lambda one: one.id == way.id)
        return None


def of(person: str) -> list[Way]:
    """Every way of a person's, the oldest first."""
    try:
        return here.of(person)
    except here.NoRoom:
        return []


def forget(request: HttpRequest, person: str, *ids: str) -> None:
    """Take some away, of this browser or another."""
    gone = {*ids, *(mark(way) for way in of(person) if among(way, ids))} if ids else set()
    for kind in (CODE, PASSKEY):
        left = [id for id in held(request, kind) if id not in gone]
        if kind == CODE and held(request, kind) and not left:
            visit(request).phone_cookie = ""
        if len(left) < len(held(request, kind)):
            request.session[kind] = " ".join(left)
    if ids:
        here.drop(person, lambda way: among(way, ids))


def sign_out(request: HttpRequest, person: str) -> None:
    """Take all of its own away. One that stayed at a quick exit is not known as its own any more: those all go then."""
    codes, passkeys = held(request, CODE), held(request, PASSKEY)

    def goes(way: Way) -> bool:
        known = passkeys if way.is_passkey else codes
        return among(way, known) if known else way.stays

    here.drop(person, goes)
    visit(request).phone_cookie = ""


def forget_all(request: HttpRequest, person: str) -> None:
    """Take every way away, every browser's."""
    forget(request, person, *held(request))
    here.drop(person)


def leave_quickly(request: HttpRequest, response: HttpResponse) -> None:
    """Take them away at quick exit, too, but for what its owner wanted to stay."""
    person, own = str(request.user.pk), held(request)
    stay = [way for way in of(person) if way.stays]
    known = held(request, CODE)
    if not any(among(way, known) if known else not way.is_passkey for way in stay):
        lay_down(response)
    if own:
        here.drop(person, lambda way: among(way, own) and not way.stays)


def end_others(request: HttpRequest, person: str) -> None:
    """Take away what this browser does not know as its own."""
    own = held(request)
    here.drop(person, lambda way: not among(way, own))


def sweep(now: date) -> int:
    """Take away what nobody opened with for so long that its cookie is over."""
    return here.sweep(now - timedelta(days=DAYS))


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
    """Take the code's secret away from this browser."""
    response.delete_cookie(settings.PHONE_COOKIE_NAME, path=reverse("unlock"), samesite="Lax")

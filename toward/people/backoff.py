"""Slowing down guesses, without ever locking anybody out.

A door is a name *and* a network; a browser that has signed in before has a door of its own, so
that nobody's wrong tries at your name slow you down.
"""

import hmac
from datetime import timedelta

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from toward.people import keys
from toward.people.models import Attempt

FREE = 5
LONGEST = 15 * 60
COOKIE = "toward_known"


def network(request: HttpRequest) -> str:
    """The /24 or /48 that a request comes from; kept only hashed."""
    address = str(request.META.get("REMOTE_ADDR", ""))
    mark, keep = (":", 3) if ":" in address else (".", 3)
    return mark.join(address.split(mark)[:keep])


def _known(request: HttpRequest, name: str) -> bool:
    said = request.COOKIES.get(COOKIE, "")
    return any(hmac.compare_digest(part, _mark(name)) for part in said.split(".")[:5])


def _mark(name: str) -> str:
    key = keys.host_key("known device")
    return keys.letters(hmac.digest(key, keys.plain_name(name).encode(), "sha256")[:18])


def door(request: HttpRequest, name: str) -> str:
    """Return the door that this try stands before."""
    what = "known" if _known(request, name) else network(request)
    return keys.letters(hmac.digest(keys.host_key("doors"), f"{keys.blind(name)} {what}".encode(), "sha256"))


def wait(request: HttpRequest, name: str) -> int:
    """Seconds until this door may be tried again; 0 when now."""
    row = Attempt.objects.filter(door=door(request, name)).first()
    if row is None or row.until is None:
        return 0
    return max(0, min(LONGEST, int((row.until - timezone.now()).total_seconds()) + 1))


def wrong(request: HttpRequest, name: str) -> None:
    """Count a wrong try; after five, each doubles the wait up to a quarter of an hour."""
    with transaction.atomic():
        row, _ = Attempt.objects.select_for_update().get_or_create(door=door(request, name))
        row.wrong += 1
        if row.wrong >= FREE:
            seconds = min(LONGEST, 2 ** min(row.wrong - FREE + 1, 10))
            row.until = timezone.now() + timedelta(seconds=seconds)
        row.save()


def right(request: HttpRequest, name: str) -> None:
    """Forget the wrong tries at this door, and remember the browser."""
    Attempt.objects.filter(door=door(request, name)).delete()
    request.__dict__["_known_as"] = name


def remember(request: HttpRequest, response: HttpResponse, *, secure: bool) -> None:
    """Give the browser that just signed in its own door."""
    name = request.__dict__.get("_known_as")
    if not name:
        return
    others = [part for part in request.COOKIES.get(COOKIE, "").split(".") if part and part != _mark(name)]
    said = ".".join([_mark(name), *others][:5])
    response.set_cookie(COOKIE, said, max_age=400 * 86400, httponly=True, samesite="Lax", secure=secure)

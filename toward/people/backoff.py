"""Slowing down guesses, without ever locking anybody out.

Every try is counted before it is weighed, so that a burst of them gets no further than one after another.
A door is a name *and* a network; each browser that has signed in before has a door of its own, so that nobody's
wrong tries at your name slow you down. A new passphrase, or ending the others, makes strangers of the others.
"""

import hmac
import secrets
import threading
from collections.abc import Callable
from datetime import timedelta
from functools import update_wrapper
from typing import Any

from allauth.core import ratelimit
from django.conf import settings
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import ngettext

from toward.log import files
from toward.log.moment import new_id
from toward.people import keys
from toward.people.models import Attempt, Person
from toward.people.visit import visit

FREE = 5
LONGEST = 15 * 60
MANY = 1000
AGAIN = 100  # how often a row may be taken away before us
DRAWN = 16  # letters of a known browser's cookie that are its own
CROWD, MINUTE = 60, timedelta(minutes=1)
View = Callable[..., Any]
_one_at_a_time = threading.Lock()
_unwritten: dict[str, Attempt] = {}  # wrong tries for which the disk had no room; this process counts them itself


def address(request: HttpRequest) -> str:
    """Where a request comes from. With https everybody comes by way of the proxy, which adds whom it speaks for."""
    said = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    return said if settings.HTTPS and said else str(request.META.get("REMOTE_ADDR", ""))


def network(request: HttpRequest) -> str:
    """The /24 or /48 that a request comes from; kept only hashed."""
    here = address(request).removeprefix("::ffff:")
    mark = ":" if ":" in here else "."
    return mark.join(here.split(mark)[:3])


def _own(request: HttpRequest, who: str) -> str:
    """What this browser alone was given when somebody signed in here under this name; "" once that is over."""
    said = [part for part in request.COOKIES.get(settings.KNOWN_COOKIE_NAME, "").split(".")[:5] if part]
    bound = _doors(who) if said else ""
    return next((one for one in said if _is(one, _mark(who, one[:DRAWN], bound))), "")


def _is(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))


def _mark(who: str, drawn: str, bound: str) -> str:
    said = hmac.digest(keys.host_key("known device"), f"{drawn} {who} {bound}".encode(errors="replace"), "sha256")
    return drawn + keys.letters(said[:18])


def _doors(who: str) -> str:
    return Person.objects.filter(username=who).values_list("doors", flat=True).first() or ""


def door(request: HttpRequest, name: str) -> str:
    """Return the door that this try stands before."""
    who = keys.blind(name)
    what = _own(request, who) or network(request)
    return keys.letters(hmac.digest(keys.host_key("doors"), f"{who} {what}".encode(), "sha256"))


def wait(request: HttpRequest, name: str) -> int:
    """Seconds until this door may be tried again; 0 when now. Counts nothing."""
    return _left(_stands(door(request, name)))


def knock(request: HttpRequest, name: str) -> int:
    """Count a try before it is weighed: 0 where it may be weighed now, else the seconds until one may.

    After five, each doubles the wait up to a quarter of an hour; `right` forgets them. A name that
    nobody has counts like one that somebody has.
    """
    here = door(request, name)
    try:
        with transaction.atomic():
            row = _held(here)
            row = _newer(_unwritten.get(here), row)
            seconds = _left(row)
            if not seconds:
                _count(row)
                row.save()
    except DatabaseError as error:
        if not files.full(error):
            raise
        return _knock_here(here)
    _unwritten.pop(here, None)
    return seconds


def _held(door: str) -> Attempt:
    """The row of a door, ours alone until the transaction ends. `forget` may take it away between the two: again."""
    for _ in range(AGAIN):
        Attempt.objects.bulk_create([Attempt(door=door)], ignore_conflicts=True)
        if row := Attempt.objects.select_for_update().filter(door=door).first():
            return row
    return Attempt.objects.select_for_update().get(door=door)


def _newer(own: Attempt | None, row: Attempt) -> Attempt:
    """What this process counted while the disk was full counts on."""
    if own is not None and own.wrong > row.wrong:
        row.wrong, row.until = own.wrong, own.until
    return row


def _left(row: Attempt | None) -> int:
    if row is None or row.until is None:
        return 0
    seconds = int((row.until - timezone.now()).total_seconds()) + 1
    return max(0, seconds) if seconds <= LONGEST + 1 else 0  # longer than we ever ask: the clock was set back


def sentence(seconds: int) -> str:
    """How long to wait, in words."""
    said = ngettext(
        "Too many tries just now. Try again in %(s)s second.",
        "Too many tries just now. Try again in %(s)s seconds.",
        seconds,
    )
    return said % {"s": seconds}


def _stands(door: str) -> Attempt | None:
    known = (_unwritten.get(door), Attempt.objects.filter(door=door).first())
    return max((row for row in known if row), key=lambda row: row.wrong, default=None)


def _count(row: Attempt) -> None:
    row.wrong += 1
    row.day = timezone.now().date()
    if row.wrong >= FREE:
        seconds = min(LONGEST, 2 ** min(row.wrong - FREE + 1, 10))
        row.until = timezone.now() + timedelta(seconds=seconds)


def _knock_here(here: str) -> int:
    """Guessing is slowed on a full disk too."""
    with _one_at_a_time:
        row = _stands(here) or Attempt(door=here)
        if seconds := _left(row):
            return seconds
        while len(_unwritten) >= MANY:
            _unwritten.pop(next(iter(_unwritten)))
        _count(row)
        _unwritten[here] = row
    return 0


def forget(request: HttpRequest, name: str) -> None:
    """A try was right: forget the wrong ones at this door."""
    here = door(request, name)
    _unwritten.pop(here, None)
    with files.if_writable():
        Attempt.objects.filter(door=here).delete()


def right(request: HttpRequest, name: str) -> None:
    """Forget the wrong tries at this door, and remember the browser."""
    forget(request, name)
    visit(request).known_as = keys.blind(name)


def within(door: str, many: int, span: timedelta) -> bool:
    """Count one more at a door; say whether it is among the first `many` of a span of time."""
    with transaction.atomic():
        row = _held(door)
        now = timezone.now()  # not before: whoever waited for the row would be earlier than what stands in it
        if row.until is None or not now < row.until <= now + span:
            row.wrong, row.until = 0, now + span
        if row.wrong >= many:
            return False
        row.wrong, row.day = row.wrong + 1, now.date()
        row.save()
    return True


def first(door: str) -> bool:
    """Count what counts once; of many at one moment one is the first. Its row tells a day, and no time."""
    with transaction.atomic():
        row = _held(door)
        if row.wrong:
            return False
        row.wrong = 1
        row.save()
    return True


def capped(place: str) -> Callable[[View], View]:
    """Mark a door at which anybody may try: sixty tries a minute from one network, counted before anything else."""

    def under(view: View) -> View:
        def answer(request: HttpRequest, /, *words: Any, **blanks: Any) -> HttpResponse:
            crowded = request.method == "POST" and _crowded(request, place)
            return ratelimit.respond_429(request) if crowded else view(request, *words, **blanks)

        return update_wrapper(answer, view)

    return under


def _crowded(request: HttpRequest, place: str) -> bool:
    said = f"{place} {network(request)}"
    try:
        return not within(keys.letters(hmac.digest(keys.host_key("crowds"), said.encode(), "sha256")), CROWD, MINUTE)
    except DatabaseError as error:
        if not files.full(error):
            raise
        return False


def end_others(request: HttpRequest, person: str) -> None:
    """Every browser that was known is a stranger's from now on; this one gets a door anew."""
    with files.if_writable():
        Person.objects.filter(id=person).update(doors=new_id())
    visit(request).known_as = Person.objects.values_list("username", flat=True).get(id=person)


def remember(request: HttpRequest, response: HttpResponse, *, secure: bool) -> None:
    """Give the browser that just signed in its own door."""
    who = visit(request).known_as
    if not who:
        return
    cookie = settings.KNOWN_COOKIE_NAME
    own = _own(request, who) or _mark(who, keys.letters(secrets.token_bytes(12)), _doors(who))
    others = [part for part in request.COOKIES.get(cookie, "").split(".") if part and part != own]
    said = ".".join([own, *others][:5])
    response.set_cookie(cookie, said, max_age=400 * 86400, httponly=True, samesite="Lax", secure=secure)

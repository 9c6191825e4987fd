"""The open session: a cookie secret opens the master key that is wrapped in its row.

The database alone opens nothing, no process remembers a key, and any worker serves any request.
"""

import base64
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

import msgspec
from django.conf import settings
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from toward.log import bus, files, seal
from toward.people import ended, keys, ring
from toward.people.models import OpenSession, Person, today
from toward.people.pass_on import carried, carries, carry, lay_down
from toward.people.visit import visit

IDLE = 30 * 60
FRESH = 60
JUST = 5 * 60
DAYS = 14
BEGUN = "begun"  # in Django's session: the day of signing in
TYPED = "typed"  # likewise: the day on which the passphrase was last typed here
HELD = "open"  # what a browser carries of its own open session while there is no room for it in the table


class Inside(msgspec.Struct):
    """What an open session's box holds: the master key, when it was last used (Unix seconds), and when typed open."""

    master: bytes
    used: int
    typed: int = 0


@dataclass(frozen=True)
class OpenKeys:
    """A person's keys for the length of one request."""

    person_id: str
    session_id: str
    master: bytes
    typed: int = 0  # when the passphrase was typed that opened them; 0: a code, a passkey, or a sign-in did
    ring_box: bytes = field(default=b"", repr=False, compare=False)  # where this request has read it already

    @cached_property
    def ring(self) -> ring.Ring:
        """The key ring, opened once."""
        box = self.ring_box or Person.objects.only("ring").get(id=self.person_id).ring
        return ring.opened(bytes(box), self.master, self.person_id)

    @cached_property
    def mine_id(self) -> str:
        """The id of the person's own log; derived, so that no table says whose it is."""
        return keys.letters(keys.derive(self.master, "mine id", 16))

    @cached_property
    def mark(self) -> str:
        """What a page carries to know its reader again after unlocking; tells nothing else."""
        return keys.letters(keys.derive(self.master, "page mark", 9))

    @property
    def just_typed(self) -> bool:
        """Whether the passphrase was typed at this very lock, minutes ago."""
        return 0 <= time.time() - self.typed < JUST

    def log_ids(self) -> list[str]:
        """Every log that this person can open now."""
        return [self.mine_id, *(id for id, bond in self.ring.bonds.items() if not bond.left)]


def _row_id(secret: bytes) -> str:
    return keys.letters(keys.derive(secret, "session id"))


def _lock(secret: bytes, row_id: str, master: bytes, typed: int) -> bytes:
    inside = msgspec.msgpack.encode(Inside(master, int(time.time()), typed))
    return seal.lock(keys.derive(secret, "session key"), inside, f"session:1:{row_id}")


def begin(request: HttpRequest, person: str, master: bytes, *, typed: bool = False) -> None:
    """Open a session for this browser; the cookie goes out with the response."""
    end(request)
    secret, at = secrets.token_bytes(32), int(time.time()) if typed else 0
    row_id = _row_id(secret)
    row = OpenSession(id=row_id, person_id=person, box=_lock(secret, row_id, master, at))
    with _or_held(request, row, begins=True):
        row.save(force_insert=True)
    request.session.setdefault(BEGUN, timezone.localdate().isoformat())
    request.session.setdefault(TYPED, today().isoformat())
    here = visit(request)
    here.key_cookie, here.keys, here.me = keys.letters(secret), [OpenKeys(person, row_id, master, at)], []


def end(request: HttpRequest) -> None:
    """Drop this browser's key: nothing of this person opens here until the passphrase comes again."""
    secret = _secret(request)
    held = _held(request, secret) if secret else None
    here = visit(request)
    here.key_cookie, here.held, here.keys, here.me = "", "", [None], []
    if secret is not None:
        row_id = _row_id(secret)
        if held is not None:  # a copy of what this browser carried must open nothing any more
            ended.remember([row_id])
        ended.take(OpenSession.objects.filter(id=row_id))
        bus.publish(f"session:{row_id}")


def end_others(person: str, keep: str) -> None:
    """Drop the key of every other browser of this person."""
    for row_id in ended.take(OpenSession.objects.filter(person_id=person).exclude(id=keep)):
        bus.publish(f"session:{row_id}")


def of(request: HttpRequest) -> OpenKeys | None:
    """Return the keys that this browser's cookie opens, or None when locked."""
    here = visit(request)
    if not here.keys:
        found = _open(request)
        here.keys = here.keys or [found]
    return here.keys[0]


def _open(request: HttpRequest) -> OpenKeys | None:
    secret = _secret(request)
    row = (_held(request, secret) or OpenSession.objects.filter(id=_row_id(secret)).first()) if secret else None
    if secret is None or row is None or str(request.user.pk) != row.person_id or ended.includes(row.id):
        return None
    try:
        words = seal.unlock(keys.derive(secret, "session key"), bytes(row.box), f"session:1:{row.id}")
    except seal.DoesNotOpen:
        return None
    inside = msgspec.msgpack.decode(words, type=Inside)
    if not 0 <= time.time() - inside.used + FRESH <= IDLE + FRESH:
        end(request)
        return None
    if time.time() - inside.used > FRESH:
        _renew(request, row, _lock(secret, row.id, inside.master, inside.typed))
    box = request.user.ring if isinstance(request.user, Person) else b""
    return OpenKeys(row.person_id, row.id, inside.master, inside.typed, bytes(box))


def _renew(request: HttpRequest, row: OpenSession, box: bytes) -> None:
    """Count the half hour anew for a session whose row stands.

    One that only its browser carries has its one half hour, and is never written into the table: it may have ended.
    """
    rows = OpenSession.objects.filter(id=row.id)
    if rows.exists():
        row.box = box
        with _or_held(request, row):
            rows.update(box=box)


@contextmanager
def _or_held(request: HttpRequest, row: OpenSession, *, begins: bool = False) -> Iterator[None]:
    """Keep an open session in its table; without room there, sealed in its own browser.

    So a full disk locks nobody out of reading. None begins whose end could not be written down.
    """
    visit(request).held = ""
    try:
        with transaction.atomic():
            yield
    except DatabaseError as error:
        if not files.full(error) or (begins and not ended.room()):
            raise
        visit(request).held = f"{row.id}:{row.person_id}:{base64.b64encode(row.box).decode()}"


def _held(request: HttpRequest, secret: bytes) -> OpenSession | None:
    """The row that this browser carries itself."""
    row_id, _colon, rest = carried(request, HELD).partition(":")
    person, _colon, box = rest.partition(":")
    return OpenSession(id=row_id, person_id=person, box=base64.b64decode(box)) if row_id == _row_id(secret) else None


def _secret(request: HttpRequest) -> bytes | None:
    return keys.secret(request.COOKIES.get(settings.KEY_COOKIE_NAME, ""))


def still_open(session_id: str) -> bool:
    """Say whether a session row still stands (asked by the live stream before each word)."""
    return OpenSession.objects.filter(id=session_id).exists() and not ended.includes(session_id)


def carry_cookie(request: HttpRequest, response: HttpResponse) -> None:
    """Hand out or take away the key cookie, and what is held beside it, when this request changed them."""
    held = visit(request).held
    if held:
        carry(response, HELD, held)
    elif held == "" and carries(request, HELD):
        lay_down(response, HELD)
    said = visit(request).key_cookie
    if said:
        response.set_cookie(
            settings.KEY_COOKIE_NAME,
            said,
            max_age=DAYS * 86400,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    elif said == "":
        response.delete_cookie(settings.KEY_COOKIE_NAME)

"""Half-written words of one's own, sealed and kept for a week, so that a reload or a dropped tab loses nothing.

A draft is named under its author's own key, has one size, and lies in no log: nobody else's page differs by a byte.
Only a form that asks for it has one, and it comes back only into that form, behind whatever that page lies behind.
"""

import hmac
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta

import msgspec
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from toward.log import files, seal
from toward.people import backoff, here, keys
from toward.people.models import today

FIELD = "draft"
WORDS = "word-"  # before each field's name
HALF = 16  # bytes: which one it is; as many more say that it was made here
SIZE = 16 * 1024  # bytes, whatever stands in it; longer words stay in the page alone
MOST = 4000  # drafts in one house; then no new one is kept
OWN = 400  # new ones of one person within a week: nobody fills the house
SENT = ""  # the field of a draft whose words were sent: the mark of their page
WHEN = " "  # the one that says when they were written
DAYS = 7
PUT = """
INSERT INTO draft SELECT ?, ?, ? WHERE ? OR (SELECT count(*) FROM draft) < ?
ON CONFLICT (name) DO UPDATE SET day = excluded.day, box = excluded.box
"""
Said = Mapping[str, str]


def name(master: bytes, bond: str, where: str) -> str:
    """How the draft of the form at an address is named; it tells nothing to whoever lacks the key."""
    return _marked(master, keys.derive(master, f"draft {bond} {where}", HALF))


def _marked(master: bytes, which: bytes) -> str:
    return keys.letters(which + hmac.digest(keys.derive(master, "draft names"), which, "sha256")[:HALF])


def made(master: bytes, name: str) -> bool:
    """Whether a form of one's own was given this name; none that was made up is taken."""
    said = keys.secret(name)
    return said is not None and hmac.compare_digest(_marked(master, said[:HALF]), name)


def keep(master: bytes, name: str, said: Said, mark: str = "") -> None:
    """Keep half-written words in place of those before; none, where every field is empty. Raises NoRoom.

    `mark`: of the page on which they were written; what was sent from there comes back no more. What is too long for
    its place leaves what was kept before.
    """
    if not made(master, name) or (mark and _read(master, name).get(SENT) == mark):
        return
    words = {field: text for field, text in said.items() if text.strip() and field.strip()}
    dated = {WHEN: timezone.now().isoformat(), **words}
    if not words:
        drop(name)
    elif len(msgspec.json.encode(dated)) <= SIZE:
        _write(master, name, dated)


def _write(master: bytes, name: str, words: Said) -> None:
    stands = bool(here.rows("SELECT 1 FROM draft WHERE name = ?", [name]))
    if not (stands or _may(master)):
        return
    box = seal.lock(_key(master), msgspec.json.encode(words).ljust(SIZE), _place(name))
    with here.opened() as file:
        file.execute(PUT, [name, today().isoformat(), box, stands, MOST])


def _may(master: bytes) -> bool:
    """New ones are counted, under a name that tells nobody's account."""
    try:
        return backoff.within(keys.letters(keys.derive(master, "drafts of a week")), OWN, timedelta(days=DAYS))
    except DatabaseError as error:
        if not files.full(error):
            raise
        return False


def find(master: bytes, name: str) -> dict[str, str]:
    """What was half-written: by field, its words."""
    return {field: text for field, text in _read(master, name).items() if field.strip()}


def begun(master: bytes, name: str) -> datetime:
    """When it was written; now, where that is not known."""
    return datetime.fromisoformat(_read(master, name).get(WHEN) or timezone.now().isoformat())


def _read(master: bytes, name: str) -> dict[str, str]:
    with suppress(here.NoRoom, seal.DoesNotOpen):
        for (box,) in here.rows("SELECT box FROM draft WHERE name = ?", [name]):
            return msgspec.json.decode(bytes(seal.unlock(_key(master), box, _place(name))), type=dict[str, str])
    return {}


def drop(name: str) -> None:
    """Take one away."""
    with suppress(here.NoRoom), here.opened() as file:
        file.execute("DELETE FROM draft WHERE name = ?", [name])


def sent(request: HttpRequest, master: bytes, response: HttpResponse) -> None:
    """The words of a form went where they belong. An empty draft says from which page: none on its way is kept then."""
    led = response.status_code in (302, 303) or (request.headers.get("HX-Request") and response.status_code == 200)
    name = request.POST.get(FIELD, "") if led else ""
    if made(master, name):
        with suppress(here.NoRoom):
            _write(master, name, {SENT: request.POST.get("once", "")[:60]})


def sweep(now: date) -> int:
    """Take away what nobody came back to."""
    with here.opened() as file:
        return file.execute("DELETE FROM draft WHERE day < ?", [(now - timedelta(days=DAYS)).isoformat()]).rowcount


def _key(master: bytes) -> bytes:
    return keys.derive(master, "drafts")


def _place(name: str) -> str:
    return f"draft:1:{name}"

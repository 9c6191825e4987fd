"""Sessions that were ended while the database could not let go of their row, or that never had one.

They stand in a small file that is made whole before there is need of it: writing over its own bytes asks a
full disk for no room. Every worker reads it, and so does the one after a restart. It tells no time and no person.
Nothing in it is written over; it is emptied when there is room, and what stands in it is gone from the tables.
"""

import fcntl
import logging
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import QuerySet

from toward.log import files
from toward.machine import place

PLACES = 2048  # the last quarter is for what has a row: without one nobody begins there
LINE = 64
QUIET = 60 * 60  # seconds; longer than a session without a row can last
NUMBER = 15  # letters of a line that say its place; a blank and the id follow


def reserve() -> None:
    """Make the file, unless it is there; a shorter one of before goes on in it."""
    had = _bytes()
    if len(had) < PLACES * LINE:
        place.write_private(_file(), had + _line(0, "") * (PLACES - len(had) // LINE))


def room() -> bool:
    """Whether a session without a row may begin: its end will need a place."""
    return len(ids()) < PLACES * 3 // 4


def empty() -> None:
    """Begin anew once the rows of all that is in it are gone, and nothing has ended here for an hour."""
    if not ids():
        return
    with _file().open("r+b", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if time.time() - os.fstat(file.fileno()).st_mtime > QUIET:
            file.write(_line(0, "") * (os.fstat(file.fileno()).st_size // LINE))
            os.fsync(file.fileno())


def take(rows: QuerySet[Any]) -> list[str]:
    """Delete the rows of sessions and return their ids; what cannot be deleted now is ended all the same."""
    gone = list(rows.values_list("pk", flat=True))
    try:
        with transaction.atomic():
            rows.delete()
    except DatabaseError as error:
        remember(gone)
        if not files.full(error):
            raise
    return gone


def remember(gone: Iterable[str]) -> None:
    """Write down that these are ended. Only what was once a session comes here, so that no stranger can fill it."""
    try:
        reserve()
        with _file().open("r+b", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            said = file.read()
            fresh, free = sorted({*gone} - _read(said).keys()), _free(said)
            for at, id in zip(free, fresh, strict=False):
                file.seek(at * LINE)
                file.write(_line(at, id))
            os.fsync(file.fileno())
        if len(fresh) > len(free):
            logging.getLogger("toward.people").warning("an end was not written down: no place is left")
    except OSError as error:  # the cookie goes all the same; only a copy of it would still open
        logging.getLogger("toward.people").warning("an end was not written down: %s", type(error).__name__)


def includes(id: str) -> bool:
    """Say whether this session is among them. Every request asks: its line is looked for as it stands there."""
    said = _bytes() if id else b""
    return id.encode() in said and _line(0, id)[NUMBER:] in said  # the id alone is looked for ten times as fast


def ids() -> set[str]:
    """All of them."""
    return set(_read(_bytes()))


def _bytes() -> bytes:
    return _file().read_bytes() if _file().exists() else b""


def _read(said: bytes) -> dict[str, int]:
    words = (line.split() for line in said.decode().splitlines())
    return {pair[1]: int(pair[0]) for pair in words if len(pair) == 2}


def _free(said: bytes) -> list[int]:
    return [at for at, line in enumerate(said.decode().splitlines()) if len(line.split()) < 2]


def _line(number: int, id: str) -> bytes:
    return f"{number:<{NUMBER}} {id:<{LINE - NUMBER - 2}}\n".encode()


def _file() -> Path:
    return Path(settings.DATA) / "ended"

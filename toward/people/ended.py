"""Sessions that were ended while the database could not let go of their row, or that never had one.

They stand in a small file that is made whole before there is need of it: writing over its own bytes asks a
full disk for no room. Every worker reads it, and so does the one after a restart. It tells no time and no person.
"""

import fcntl
import logging
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import QuerySet

from toward.log import files
from toward.machine import place

PLACES = 512  # then the oldest is written over
LINE = 64
NUMBER = 15  # letters of a line that say which came first; a blank and the id follow


def reserve() -> None:
    """Make the file, unless it is there."""
    if not _file().exists() or _file().stat().st_size != PLACES * LINE:
        place.write_private(_file(), _line(0, "") * PLACES)


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
            known = _read(file.read())
            for number, id in enumerate(sorted({*gone} - known.keys()), max(known.values(), default=0) + 1):
                file.seek(number % PLACES * LINE)
                file.write(_line(number, id))
            os.fsync(file.fileno())
    except OSError as error:  # the cookie goes all the same; only a copy of it would still open
        logging.getLogger("toward.people").warning("an end was not written down: %s", type(error).__name__)


def includes(id: str) -> bool:
    """Say whether this session is among them. Every request asks: its line is looked for as it stands there."""
    return bool(id) and _line(0, id)[NUMBER:] in _bytes()


def ids() -> set[str]:
    """All of them."""
    return set(_read(_bytes()))


def _bytes() -> bytes:
    return _file().read_bytes() if _file().exists() else b""


def _read(said: bytes) -> dict[str, int]:
    words = (line.split() for line in said.decode().splitlines())
    return {pair[1]: int(pair[0]) for pair in words if len(pair) == 2}


def _line(number: int, id: str) -> bytes:
    return f"{number:<{NUMBER}} {id:<{LINE - NUMBER - 2}}\n".encode()


def _file() -> Path:
    return Path(settings.DATA) / "ended"

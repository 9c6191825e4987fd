"""The database files: making them forget after an erasure, and going on when the disk is full."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.conf import settings
from django.db import DatabaseError, OperationalError, connection, transaction

TRIES = 40
ROOM = 64 * 1024  # with less than this left, whatever the database cannot do is for want of room
WORDS = ("disk is full", "No space left", "could not extend")
VAGUE = ("disk I/O error", "unable to open", "cannot start a transaction", "readonly")

_held: list[sqlite3.Connection] = []


def hold() -> None:
    """Keep the files open as long as this process serves.

    SQLite makes `-wal` and `-shm` anew for whoever opens first, and drops them with the last. Held
    open, they are there for every reader, also when there is no room to make them.
    """
    if connection.vendor != "sqlite" or connection.is_in_memory_db():  # type: ignore[attr-defined]
        return
    with suppress(sqlite3.Error):  # the database is broken or locked up: the pages say so
        database = sqlite3.connect(settings.DATABASES["default"]["NAME"], check_same_thread=False)
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        _held.append(database)


def full(error: BaseException | None) -> bool:
    """Say whether something failed because the disk is full."""
    said = str(error)
    if not isinstance(error, DatabaseError | OSError):
        return False
    return any(words in said for words in WORDS) or (any(words in said for words in VAGUE) and _no_room())


@contextmanager
def if_writable() -> Iterator[None]:
    """Keep house, and let it be where the database is full, locked or only to be read: whoever reads reads on."""
    try:
        with transaction.atomic():
            yield
    except DatabaseError as error:
        if not full(error) and not isinstance(error, OperationalError):
            raise


def _no_room() -> bool:
    return connection.vendor == "sqlite" and shutil.disk_usage(settings.DATA).free < ROOM


def forget() -> bool:
    """Truncate SQLite's write-ahead log and say whether it is gone from the files as well.

    PostgreSQL forgets at its own VACUUM and WAL retention; the receipt then says only "gone from
    the database".
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return False
    try:
        return any(_truncated() for _ in range(TRIES))
    except DatabaseError as error:  # the erasure stands; its files forget at the next one
        if full(error):
            return False
        raise


def _truncated() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = bool(cursor.fetchone()[0])
    if busy:
        time.sleep(0.025)
    return not busy

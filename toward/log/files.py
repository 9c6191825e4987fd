"""After an erasure: make the database files forget too."""

import time

from django.db import connection

TRIES = 40


def forget() -> bool:
    """Truncate SQLite's write-ahead log and say whether it is gone from the files as well.

    PostgreSQL forgets at its own VACUUM and WAL retention; the receipt then says only "gone from
    the database".
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return False
    return any(_truncated() for _ in range(TRIES))


def _truncated() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = bool(cursor.fetchone()[0])
    if busy:
        time.sleep(0.025)
    return not busy

"""Several processes on one SQLite file: ask `data_version` whether anybody has written, then what grew."""

import sqlite3
import threading
import time

from django.db import connection

from toward.log import ears

EVERY = 0.02
SESSION = "SELECT -count(*) FROM people_opensession WHERE 'session:' || id = ?"
PERSON = """SELECT coalesce(sum((invited = p AND delivery IS NOT NULL) + (inviter = p AND answer IS NOT NULL)), 0)
    FROM bond_invitation, (SELECT substr(?, 8) AS p) WHERE p IN (inviter, invited)"""
LOG = "SELECT coalesce(max(seq), 0) FROM log_momentrow WHERE log = ?"

_started = threading.Lock()
_watcher: threading.Thread | None = None


def watch() -> None:
    """Start the watcher once per process; it ends when nobody listens any more."""
    global _watcher
    if connection.is_in_memory_db():  # type: ignore[attr-defined]
        return
    path = str(connection.settings_dict["NAME"])
    with _started:
        if _watcher is None or not _watcher.is_alive():
            _watcher = threading.Thread(target=_poll, args=(path,), daemon=True)
            _watcher.start()


def _wanted() -> set[str]:
    """What is listened to; with nothing, the watcher is over, and the next ear starts another."""
    global _watcher
    with _started:
        channels = ears.channels()
        if not channels:
            _watcher = None
        return channels


def _poll(path: str) -> None:
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
    version, stands = None, dict[str, int]()
    while channels := _wanted():
        try:
            seen = database.execute("PRAGMA data_version").fetchone()[0]
            if seen != version or not channels <= stands.keys():
                stands = _tell(database, channels, stands)
                version = seen
        except sqlite3.OperationalError:  # somebody holds the file just now: ask again
            pass
        time.sleep(EVERY)
    database.close()


def _tell(database: sqlite3.Connection, channels: set[str], before: dict[str, int]) -> dict[str, int]:
    stands = {channel: _stand(database, channel) for channel in channels}
    for channel, now in stands.items():
        unheard = now if ":" in channel else 0  # a log that is new here is told: its stream may be behind already
        if now > before.get(channel, unheard):
            ears.deliver(channel, max(now, 0))
    return stands


def _stand(database: sqlite3.Connection, channel: str) -> int:
    """A number that grows when there is something to say: a seq, an answered invitation, a session gone."""
    kind = channel.partition(":")[0] if ":" in channel else ""
    sql = {"session": SESSION, "person": PERSON}.get(kind, LOG)
    return int(database.execute(sql, (channel,)).fetchone()[0])

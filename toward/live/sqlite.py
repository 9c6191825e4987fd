"""Several processes on one SQLite file: ask `data_version` whether anybody has written."""

import sqlite3
import threading
import time

from django.db import connection

from toward.live import ears

EVERY = 0.02
_started = threading.Lock()
_watcher: threading.Thread | None = None


def watch() -> None:
    """Start the watcher once per process; it sleeps while nobody listens."""
    global _watcher
    path = str(connection.settings_dict["NAME"])
    if "memory" in path:
        return
    with _started:
        if _watcher is None or not _watcher.is_alive():
            _watcher = threading.Thread(target=_poll, args=(path,), daemon=True)
            _watcher.start()


def _poll(path: str) -> None:
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
    version, heads = None, dict[str, int]()
    while True:
        time.sleep(EVERY)
        channels = ears.channels()
        if not channels:
            return
        try:
            seen = database.execute("PRAGMA data_version").fetchone()[0]
            if seen != version:
                version = seen
                heads = _tell_moves(database, channels, heads)
        except sqlite3.OperationalError:
            return


def _tell_moves(database: sqlite3.Connection, channels: set[str], before: dict[str, int]) -> dict[str, int]:
    heads = {}
    for channel in channels:
        sql = "SELECT max(seq) FROM log_momentrow WHERE log = ?"
        heads[channel] = database.execute(sql, (channel,)).fetchone()[0] or 0
        if heads[channel] > before.get(channel, heads[channel]):
            ears.deliver(channel, heads[channel])
    return heads

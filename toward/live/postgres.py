"""Several processes on one PostgreSQL: LISTEN on a connection of its own, which no pool shares."""

import threading

import psycopg
from django.db import connection

from toward.live import ears

_started = threading.Lock()
_watcher: threading.Thread | None = None


def notify(channel: str, seq: int) -> None:
    """Tell every process that listens, this one included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify('toward', %s)", [f"{channel} {seq}"])


def watch() -> None:
    """Start the listening thread once per process."""
    global _watcher
    with _started:
        if _watcher is None or not _watcher.is_alive():
            params = connection.get_connection_params()
            wanted = {k: params[k] for k in ("dbname", "user", "password", "host", "port") if k in params}
            ready = threading.Event()
            _watcher = threading.Thread(target=_listen, args=(wanted, ready), daemon=True)
            _watcher.start()
            ready.wait(5)


def _listen(params: dict[str, object], ready: threading.Event) -> None:
    with psycopg.connect(autocommit=True, **params) as ear:  # type: ignore[arg-type]
        ear.execute("LISTEN toward")
        ready.set()
        for word in ear.notifies():
            channel, _, seq = word.payload.rpartition(" ")
            ears.deliver(channel, int(seq))

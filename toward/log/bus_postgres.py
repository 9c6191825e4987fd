"""Several processes on one PostgreSQL: LISTEN on a connection of its own, which no pool shares."""

import threading
import time
from contextlib import suppress

import psycopg
from django.db import InterfaceError, OperationalError, connection

from toward.log import ears

LOOK_UP = 2.0  # seconds after which the watcher looks whether anybody still listens
AGAIN = 0.5
FAR = 2**62  # past every seq: look for yourself

_started = threading.Lock()
_watcher: threading.Thread | None = None
_ready = threading.Event()
Params = dict[str, object]


def notify(channel: str, seq: int) -> None:
    """Tell every process that listens, this one included. What was written stands, told or not."""
    with suppress(InterfaceError, OperationalError), connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify('toward', %s)", [f"{channel} {seq}"])


def watch() -> None:
    """Start the listening thread once per process; it ends when nobody listens any more."""
    global _watcher, _ready
    with _started:
        if _watcher is None or not _watcher.is_alive():
            _ready = threading.Event()
            _watcher = threading.Thread(target=_listen, args=(_params(), _ready), daemon=True)
            _watcher.start()
        ready = _ready
    ready.wait(5)


def _params() -> Params:
    params: Params = connection.get_connection_params()
    return {name: value for name, value in params.items() if name not in ("cursor_factory", "context")}


def _is_wanted() -> bool:
    """Whether this watcher goes on; with nobody listening it is over, and the next ear starts another."""
    global _watcher
    with _started:
        mine = _watcher is threading.current_thread()
        if mine and not ears.channels():
            _watcher = None
        return mine and _watcher is not None


def _listen(params: Params, ready: threading.Event) -> None:
    while _is_wanted():
        try:
            _hear(params, ready)
        except psycopg.Error:  # the server went away; words were lost, so whoever listens looks
            time.sleep(AGAIN)


def _hear(params: Params, ready: threading.Event) -> None:
    with psycopg.connect(autocommit=True, **params) as ear:  # type: ignore[arg-type]
        ear.execute("LISTEN toward")
        if ready.is_set():
            _tell_all()
        ready.set()
        while _is_wanted():
            for word in ear.notifies(timeout=LOOK_UP):
                channel, _, seq = word.payload.rpartition(" ")
                ears.deliver(channel, int(seq))


def _tell_all() -> None:
    for channel in ears.channels():
        ears.deliver(channel, FAR)

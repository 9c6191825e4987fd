"""A house to measure in: a data folder of its own, gone afterwards, and a real server when one is asked for."""

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from toward.host.serve import Serving
from toward.machine import address, given, place

OURS = "toward.settings"
NOT_OURS = ("DATABASE_URL", "TOWARD_HTTPS", "TOWARD_HOSTS", "TOWARD_DEMO", "TOWARD_OPERATOR", "TOWARD_TEST_DATA")


def tell(words: str) -> None:
    """Say what happens on stderr; stdout is for the one JSON value."""
    print(words, file=sys.stderr, flush=True)


@contextmanager
def house(database: str = "") -> Iterator[Path]:
    """Make an empty Toward in a temporary folder, with the real settings, and forget it afterwards.

    `database`: the address of another than the SQLite file in that folder.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the folder goes then, too
    folder = Path(tempfile.mkdtemp(prefix="toward-measure-"))
    try:
        data = folder / "data"
        settle(data)
        if database:
            given.tell(DATABASE_URL=database)
        from toward.host import start

        start.set_up(data)
        import_module("toward.urls")  # with it come all kinds of moments, as in the server
        logging.getLogger("django.request").setLevel(logging.ERROR)  # asking for what is not there is our work here
        (data / "tmp").mkdir()
        yield data
    finally:
        _close()
        shutil.rmtree(folder, ignore_errors=True)


def settle(data: Path) -> None:
    """Turn this process to this folder and the real settings, whatever it was told before."""
    given.forget(*NOT_OURS)
    given.tell(DJANGO_SETTINGS_MODULE=OURS, TOWARD_DATA=str(data), TOWARD_OPEN="1", TMPDIR=str(data / "tmp"))


def _close() -> None:
    from django.db import connections

    connections.close_all()


class Server:
    """The real server on a loopback port; its log goes to a file in the data folder."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = address.free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Server":
        words = json.dumps(asdict(Serving("127.0.0.1", self.port, 1, str(self.data))))
        with (self.data / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "toward.host.serve", words],
                cwd=place.ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Kill the server and its workers at once, as a power cut would."""
        self._end(signal.SIGKILL)

    @property
    def pid(self) -> int:
        """The process that was started; its workers are its children."""
        return self._process.pid if self._process else 0

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, how) if how == signal.SIGKILL else self._process.send_signal(how)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._process = None

    def _wait(self) -> None:
        from toward.measure.browser import Browser

        until = time.monotonic() + 30
        while time.monotonic() < until:
            with suppress(OSError):
                if Browser(self.port).get("/help/").status == 200:
                    return
            time.sleep(0.05)
        raise TimeoutError("the server did not come up: " + (self.data / "server.log").read_text()[-500:])

"""The process beside the server: it comes back when it breaks, and goes when the server goes."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from django.db import OperationalError

from toward.care import attend, loop
from toward.host import beside
from toward.host.beside import Beside
from toward.machine.place import ROOT

PATIENCE = 300.0


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without tables: the loop waits, and says why in a line."""
    (tmp_path / "keys").mkdir()
    for name in ("pepper", "secret_key"):
        (tmp_path / "keys" / name).write_bytes(os.urandom(32))
    monkeypatch.setenv("TOWARD_DATA", str(tmp_path))
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "toward.settings")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)


@pytest.fixture
def alone(empty: None) -> "Iterator[subprocess.Popen[bytes]]":
    words = [sys.executable, "-m", "toward.care.loop"]
    process = subprocess.Popen(words, stderr=subprocess.PIPE)
    yield process
    process.kill()
    process.wait()


SERVER = """
import os, subprocess, sys, time
os.environ["TOWARD_SERVED_BY"] = str(os.getpid())
print(subprocess.Popen([sys.executable, "-m", "toward.care.loop"]).pid, flush=True)
time.sleep(1800)
"""


def test_it_ends_when_the_server_was_killed(empty: None) -> None:
    server = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE)
    assert server.stdout
    loop = int(server.stdout.readline())
    assert is_running(loop)
    server.kill()
    server.wait()
    until = time.monotonic() + PATIENCE
    while is_running(loop):
        assert time.monotonic() < until
        time.sleep(0.1)


def is_running(pid: int) -> bool:
    """Whether it runs; one that only waits for its parent to notice does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_it_ends_cleanly_when_told_to_and_trouble_is_one_line(alone: "subprocess.Popen[bytes]") -> None:
    assert alone.stderr
    line = alone.stderr.readline().decode()
    assert "reminders wait: OperationalError" in line
    alone.send_signal(signal.SIGTERM)
    assert alone.wait(PATIENCE) == 0


def test_a_loop_that_broke_is_started_anew(empty: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "AGAIN", 0.05)
    keeper = Beside()
    try:
        first = wait_for_another(keeper, None)
        first.kill()
        second = wait_for_another(keeper, first)
        assert second.pid != first.pid and second.poll() is None
    finally:
        keeper.stop()
    assert second.poll() is not None


def wait_for_another(keeper: Beside, than: "subprocess.Popen[bytes] | None") -> "subprocess.Popen[bytes]":
    until = time.monotonic() + PATIENCE
    while keeper.process in (None, than):
        assert time.monotonic() < until
        time.sleep(0.02)
    assert keeper.process
    return keeper.process


@pytest.mark.django_db
def test_it_looks_every_two_seconds_and_waits_longer_after_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    stopping, waits, looked = threading.Event(), list[float | None](), list[datetime]()

    def wait(seconds: float | None = None) -> bool:
        waits.append(seconds)
        return len(waits) > 4

    def once(now: datetime) -> int:
        looked.append(now)
        if len(looked) == 2:
            raise OperationalError("database is locked")
        return 0

    monkeypatch.setattr(stopping, "wait", wait)
    monkeypatch.setattr(attend, "once", once)
    loop.forever(stopping)
    assert waits == [0.0, loop.EVERY, loop.AFTER_TROUBLE, loop.EVERY, loop.EVERY]

"""Loops that are killed with -9 while they ring: nobody's reminder is lost, and a repeat is known as one."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from toward.care import attend
from toward.care.models import Bell
from toward.care.tests.dying import clock
from toward.care.tests.rigs import BEGUN, remind, somebody
from toward.host.place import ROOT

PEOPLE, LOOPS, KILLS, PATIENCE = 40, 3, 25, 60.0
SPREAD = timedelta(minutes=6)


def loop(file: Path, begun: float) -> "subprocess.Popen[bytes]":
    here = {**os.environ, "DATABASE_URL": database(), "DJANGO_SETTINGS_MODULE": "toward.settings"}
    words = [sys.executable, "-m", "toward.care.tests.dying", str(file), str(begun)]
    return subprocess.Popen(words, cwd=ROOT, env=here)


def database() -> str:
    """The address of the tests' database."""
    found = {name: str(said) for name, said in connection.settings_dict.items()}
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    return f"postgres://{found['USER']}@{found['HOST']}:{found['PORT']}/{found['NAME']}"


@pytest.mark.django_db(transaction=True)
def test_none_is_lost_and_a_repeat_carries_the_same_mark(tmp_path: Path) -> None:
    people = [somebody() for _ in range(PEOPLE)]
    for n, person in enumerate(people):
        remind(person, BEGUN + SPREAD * (n / PEOPLE))
    marks = {attend.mark(row): row.person_id for row in Bell.objects.all()}
    heard, begun = tmp_path / "heard", time.time() + 1.5  # by then they are up
    heard.touch()
    loops = [loop(heard, begun) for _ in range(LOOPS)]
    try:
        time.sleep(1.5)
        for _ in range(KILLS):
            time.sleep(random.uniform(0.02, 0.2))
            dying = loops.pop(0)
            dying.send_signal(signal.SIGKILL)
            dying.wait()
            loops.append(loop(heard, begun))
        wait_until_all_is_written_down(begun)
    finally:
        for one in loops:
            one.kill()
            one.wait()
    rang = Counter(heard.read_text().split())
    assert {marks[mark] for mark in rang} == set(people)
    assert sum(rang.values()) <= PEOPLE + KILLS  # twice only where a loop was killed


def wait_until_all_is_written_down(begun: float) -> None:
    until = time.monotonic() + PATIENCE
    while Bell.objects.exclude(next=None).exists():
        assert time.monotonic() < until, f"still due at {clock(time.time(), begun)}"
        time.sleep(0.1)

"""Loops that are killed with -9 while they ring: nobody's reminder is lost, and a repeat is known as one."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection

from toward.care import attend
from toward.care.models import Bell
from toward.care.tests.rigs import BEGUN, remind, somebody
from toward.machine.place import ROOT

PEOPLE, LOOPS, KILLS, PATIENCE = 40, 3, 12, 600.0
SPREAD = timedelta(minutes=2)
assert SPREAD < attend.LEASE  # so that what a killed loop had in hand is taken up when we let it be


class House:
    """Several loops, what they have rung, and the one clock they all look at."""

    def __init__(self, folder: Path) -> None:
        self.heard, self.clock = folder / "heard", folder / "clock"
        self.heard.touch()
        self.is_now(BEGUN)
        self.loops: list[str] = []
        here = {**os.environ, "DATABASE_URL": database(), "DJANGO_SETTINGS_MODULE": "toward.settings"}
        words = [sys.executable, "-m", "toward.care.tests.dying", str(self.heard), str(self.clock)]
        self.parent = subprocess.Popen(
            words, cwd=ROOT, env=here, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def is_now(self, time: datetime) -> None:
        new = self.clock.with_suffix(".new")
        new.write_text(time.isoformat())
        new.replace(self.clock)

    def starts(self) -> None:
        """One more loop, a process of its own."""
        self.loops.append(self._told(""))
        assert self.loops[-1].isdigit()

    def kills(self) -> None:
        """kill -9; it is gone when this returns."""
        assert self._told(self.loops.pop(0)) == "dead"

    def _told(self, words: str) -> str:
        assert self.parent.stdin and self.parent.stdout
        self.parent.stdin.write(f"{words}\n")
        return self.parent.stdout.readline().strip()

    def ends(self) -> None:
        with self.parent:  # its end of the pipe is closed, and it goes
            while self.loops:
                self.kills()


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
    house = House(tmp_path)
    try:
        for _ in range(LOOPS):
            house.starts()
        for n in range(1, KILLS + 1):
            before = house.heard.stat().st_size
            house.is_now(BEGUN + SPREAD * (n / KILLS))
            wait_for(lambda before=before: house.heard.stat().st_size > before)  # type: ignore[misc]
            time.sleep(random.uniform(0, 0.03))  # anywhere in what it does
            house.kills()
            house.starts()
        for _ in range(LOOPS):  # whoever still looks at the old clock would take the new claims for a clock set back
            house.kills()
        house.is_now(BEGUN + SPREAD + 2 * attend.LEASE)
        for _ in range(LOOPS):
            house.starts()
        wait_for(lambda: not Bell.objects.exclude(next=None).exists())
    finally:
        house.ends()
    rang = Counter(house.heard.read_text().split())
    assert {marks[mark] for mark in rang} == set(people)
    assert sum(rang.values()) <= PEOPLE + KILLS + LOOPS  # twice only where one was killed


def wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)

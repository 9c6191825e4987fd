"""What the seal costs: against plain JSON rows, and against the same code with nothing sealed."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec
from django.db import connection

from toward.log import seal
from toward.log.log import Log
from toward.log.moment import Moment, new_id
from toward.measure import clock, routes
from toward.measure.people import Someone, evening_of_two, fill

ROWS = "CREATE TABLE plain (log TEXT, seq INTEGER, id TEXT, day TEXT, words TEXT, PRIMARY KEY (log, seq))"
READ = "SELECT seq, id, words FROM plain WHERE log = ? AND seq > 0 AND words IS NOT NULL ORDER BY seq"
DAYS, A_DAY = 365, 20
ALWAYS = ("today", "appreciation:page")


def open_log_ratio(file: Path, count: int, runs: int) -> float:
    """CPU of opening `count` sealed moments over CPU of reading the same as JSON text rows."""
    author = new_id()
    log = Log(new_id(), os.urandom(32), author)
    fill(log, count, (author, new_id()))
    return clock.ratio(log.read, _plain(file, log), runs)


def _plain(file: Path, log: Log) -> Callable[[], list[Any]]:
    rows = [(log.id, m.seq, m.id, str(m.at.date()), _text(m)) for m in log.read()]
    database = sqlite3.connect(file)
    database.execute("PRAGMA journal_mode=WAL")
    with database:
        database.execute(ROWS)
        database.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?)", rows)
    return lambda: [(seq, id, json.loads(words)) for seq, id, words in database.execute(READ, [log.id])]


def _text(moment: Moment) -> str:
    return json.dumps(msgspec.to_builtins(moment.again(id="", seq=0)))


@contextmanager
def nothing_sealed() -> Iterator[None]:
    """The same code, with cipher and padding as identity."""

    def lock(key: bytes, words: bytes, place: str, size: int | None = None) -> bytes:
        return bytes(words)

    def unlock(key: bytes, box: bytes, place: str) -> bytes:
        return bytes(box)

    def opener(key: bytes) -> Callable[[bytes, str], bytes]:
        return lambda box, place: box

    with patch.multiple(seal, lock=lock, unlock=unlock, opener=opener):
        yield


def today_ratio(sealed: Someone, count: int, runs: int) -> float:
    """CPU of Today over CPU of Today for two people of whom nothing is sealed."""
    with nothing_sealed():
        plain = evening_of_two(count)

    def unsealed() -> None:
        with nothing_sealed():
            _page(plain, "/today/")

    return clock.ratio(lambda: _page(sealed, "/today/"), unsealed, runs)


def page_cpu_ms(someone: Someone, runs: int, every: int) -> dict[str, float]:
    """CPU milliseconds of every page that stands on its own, by the name of its route: each `every`th, and ALWAYS."""
    asked = {r.name: r.path() for nth, r in enumerate(routes.pages()) if nth % every == 0 or r.name in ALWAYS}
    open_here = {name: path for name, path in asked.items() if someone.client.get(path).status_code == 200}
    return {name: clock.median_ms(lambda p=path: _page(someone, p), runs) for name, path in open_here.items()}  # type: ignore[misc]


def _page(someone: Someone, path: str) -> None:
    answer = someone.client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")


def bytes_per_bond_year(days: int) -> int:
    """Growth of the database file by `days` of twenty moments, times 365 over `days`."""
    before, author = _file_bytes(), new_id()
    fill(Log(new_id(), os.urandom(32), author), days * A_DAY, (author, new_id()))
    return round((_file_bytes() - before) * DAYS / days)


def _file_bytes() -> int:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.fetchall()
    return Path(str(connection.settings_dict["NAME"])).stat().st_size

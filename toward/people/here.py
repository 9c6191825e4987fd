"""What is good here and now alone, in a file of its own that no backup needs: ways to open, half-written words.

It knows its own place on the disk, and that of the database: where either is another (a backup was put back, the
folder was copied), all of it is gone, and the passphrase is asked for: a copy opens with nothing.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from toward.people import ended

FILE = "here.sqlite3"
PLACES = """
PRAGMA secure_delete = ON; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS place (mark TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS way (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, day TEXT NOT NULL, tries INTEGER NOT NULL, stays INTEGER NOT NULL,
    salt BLOB NOT NULL, box BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS draft (name TEXT PRIMARY KEY, day TEXT NOT NULL, box BLOB NOT NULL);
"""
KINDS = ("way", "draft")
DELETE = "DELETE FROM way"
COLUMNS = "id, person, day, tries, stays, salt, box"
OF = f"SELECT {COLUMNS} FROM way WHERE person = ? ORDER BY day, id"


class NoRoom(OSError):
    """It cannot be written down now: the disk is full, or the file can only be read."""


@dataclass(frozen=True)
class Way:
    """A way to open: a code of one browser, or a passkey.

    `id`: follows from its cookie's secret, or from which passkey it is; `salt`: of Argon2id, or what the passkey's
    device is given; `stays`: at quick exit, too.
    """

    id: str
    person: str
    day: date
    stays: bool
    salt: bytes
    box: bytes
    tries: int = 0

    @property
    def is_passkey(self) -> bool:
        return self.id.startswith("key.")


def find(id: str) -> Way | None:
    """The way of this id. Raises NoRoom."""
    return next(iter(_ways(rows(f"SELECT {COLUMNS} FROM way WHERE id = ?", [id]))), None)


def of(person: str) -> list[Way]:
    """Every way of a person, the oldest first. Raises NoRoom."""
    return _ways(rows(OF, [person]))


def keep(way: Way, instead: str = "") -> bool:
    """Write one down in place of another (an id), where that one stands; say whether it did. Raises NoRoom."""
    with opened() as file:
        if instead and not file.execute("DELETE FROM way WHERE id = ?", [instead]).rowcount:
            return False
        row = (way.id, way.person, way.day.isoformat(), way.tries, way.stays, way.salt, way.box)
        file.execute(f"INSERT INTO way ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    return True


def tried(id: str, person: str, most: int) -> Way | None:
    """Count a try before it is weighed, and return the way where it may be weighed. Raises NoRoom."""
    with opened() as file:
        counted = "UPDATE way SET tries = tries + 1 WHERE id = ? AND person = ? AND tries < ?"
        if not file.execute(counted, [id, person, most]).rowcount:
            return None
        found = file.execute(f"SELECT {COLUMNS} FROM way WHERE id = ?", [id]).fetchall()
    return next(iter(_ways(found)), None)


def drop(person: str, which: Callable[[Way], bool] = lambda _way: True) -> None:
    """Take a person's ways away, all of them or some; what cannot be deleted now is ended, as a session is."""
    try:
        with opened() as file:
            gone = [(way.id,) for way in _ways(file.execute(OF, [person]).fetchall()) if which(way)]
            file.executemany(f"{DELETE} WHERE id = ?", gone)
    except NoRoom:
        _end(person, which)


def _end(person: str, which: Callable[[Way], bool]) -> None:
    try:
        ended.remember(way.id for way in of(person) if which(way))
    except NoRoom:
        _file().unlink(missing_ok=True)  # it cannot even be read: better nobody has a way than somebody too many


def sweep(before: date) -> int:
    """Take away what was last used before a day, and what was ended on a full disk."""
    over = [(before.isoformat(), id) for id in ("", *ended.ids())]
    with opened() as file:
        return file.executemany("DELETE FROM way WHERE day < ? OR id = ?", over).rowcount


def _ways(found: list[tuple[str, str, str, int, int, bytes, bytes]]) -> list[Way]:
    """Rows as ways, but for those that were taken away, however that was written down."""
    return [
        Way(id, person, date.fromisoformat(day), bool(stays), salt, box, tries)
        for id, person, day, tries, stays, salt, box in found
        if not ended.includes(id)
    ]


def rows(asked: str, said: Sequence[Any]) -> list[Any]:
    """Look something up, and write nothing; none where it is not the file that was made here. Raises NoRoom."""
    if not _file().exists():
        return []
    try:
        with closing(sqlite3.connect(f"{_file().resolve().as_uri()}?mode=ro", timeout=20, uri=True)) as file:
            return file.execute(asked, said).fetchall() if _is_home(file) else []
    except (sqlite3.Error, OSError):  # not whole: torn in the middle of a change, damaged, or of before a table came
        with opened() as file:
            return file.execute(asked, said).fetchall()


@contextmanager
def opened() -> Iterator[sqlite3.Connection]:
    """Open the file for one breath, emptied where it is not the one that was made here. Raises NoRoom."""
    try:
        with closing(_whole()) as file:
            file.execute("BEGIN IMMEDIATE")
            _at_home(file)
            yield file
            file.execute("COMMIT")
    except (sqlite3.Error, OSError) as error:
        raise NoRoom from error


def _whole() -> sqlite3.Connection:
    """The file with its places; one that is damaged is begun anew."""
    file = sqlite3.connect(_made(), timeout=20, isolation_level=None)
    try:
        file.executescript(PLACES)
    except sqlite3.DatabaseError as error:
        file.close()
        if isinstance(error, sqlite3.OperationalError):  # full, locked, or only to be read
            raise
        _file().unlink()
        file = sqlite3.connect(_made(), timeout=20, isolation_level=None)
        file.executescript(PLACES)
    return file


def _made() -> Path:
    """The file, readable for this user alone."""
    os.close(os.open(_file(), os.O_RDWR | os.O_CREAT, 0o600))
    return _file()


def _at_home(file: sqlite3.Connection) -> None:
    if not _is_home(file):
        for kind in (*KINDS, "place"):
            file.execute(f"DELETE FROM {kind}")
        file.execute("INSERT INTO place VALUES (?)", [_place()])


def _is_home(file: sqlite3.Connection) -> bool:
    return file.execute("SELECT mark FROM place").fetchall() == [(_place(),)]


def _place() -> str:
    return ":".join(str(path.stat().st_ino) for path in (_file(), _database()) if path)


def _database() -> Path | None:
    """The database, where it is a file."""
    named = Path(str(settings.DATABASES["default"]["NAME"]))
    return named if connection.vendor == "sqlite" and named.is_file() else None


def _file() -> Path:
    return Path(settings.DATA) / FILE

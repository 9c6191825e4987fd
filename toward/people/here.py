"""What is good here and now alone, in a file of its own that no backup needs: codes of phones, half-written words.

It knows its own place on the disk, and that of the database: where either is another (a backup was put back, the
folder was copied), all of it is gone, and the passphrase is asked for: a copy opens with nothing.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

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


class NoRoom(OSError):
    """It cannot be written down now: the disk is full, or the file can only be read."""


@dataclass(frozen=True)
class Way:
    """A way to open that one browser has. `id`: follows from its cookie's secret; `stays`: at quick exit too."""

    id: str
    person: str
    day: date
    stays: bool
    salt: bytes
    box: bytes
    tries: int = 0


def find(id: str) -> Way | None:
    """The way of this id."""
    with opened() as file:
        return _way(file.execute(f"SELECT {COLUMNS} FROM way WHERE id = ?", [id]).fetchone())


def of(person: str) -> list[Way]:
    """Every way of a person, the oldest first."""
    with opened() as file:
        rows = file.execute(f"SELECT {COLUMNS} FROM way WHERE person = ? ORDER BY day, id", [person]).fetchall()
    return [way for way in map(_way, rows) if way]


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
        return _way(file.execute(f"SELECT {COLUMNS} FROM way WHERE id = ?", [id]).fetchone())


def drop(person: str, *, id: str = "", but: str = "", stays: bool = False) -> None:
    """Take a person's ways away: all of them, one, all but one, or those that stay at quick exit.

    What cannot be deleted now is ended all the same, as a session is on a full disk.
    """
    which = "person = :person AND id <> :but AND (:id = '' OR id = :id) AND stays >= :stays"
    said = {"person": person, "id": id, "but": but, "stays": int(stays)}
    try:
        with opened() as file:
            gone = [row[0] for row in file.execute(f"SELECT id FROM way WHERE {which}", said).fetchall()]
    except NoRoom:
        _file().unlink(missing_ok=True)  # it cannot even be read: better nobody has a code than somebody too many
        return
    try:
        with opened() as file:
            file.execute(f"{DELETE} WHERE {which}", said)
    except NoRoom:
        ended.remember(gone)


def sweep(before: date) -> int:
    """Take away what was last used before a day, and what was ended on a full disk."""
    over = [(before.isoformat(), id) for id in ("", *ended.ids())]
    with opened() as file:
        return file.executemany("DELETE FROM way WHERE day < ? OR id = ?", over).rowcount


def _way(row: tuple[str, str, str, int, int, bytes, bytes] | None) -> Way | None:
    if row is None or ended.includes(row[0]):  # one that was taken away, however that was written down
        return None
    id, person, day, tries, stays, salt, box = row
    return Way(id, person, date.fromisoformat(day), bool(stays), salt, box, tries)


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
    here = ":".join(str(path.stat().st_ino) for path in (_file(), _database()) if path)
    if file.execute("SELECT mark FROM place").fetchall() != [(here,)]:
        for kind in (*KINDS, "place"):
            file.execute(f"DELETE FROM {kind}")
        file.execute("INSERT INTO place VALUES (?)", [here])


def _database() -> Path | None:
    """The database, where it is a file."""
    named = Path(str(settings.DATABASES["default"]["NAME"]))
    return named if connection.vendor == "sqlite" and named.is_file() else None


def _file() -> Path:
    return Path(settings.DATA) / FILE

"""People who are there when a test begins: made once a minute by the same doors, put back row by row for the others.

A row is put back only where every row is as it was when they were made, so it makes no difference which of them it was.
"""

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, TypeVar

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

Row = tuple[Any, ...]
Somebody = TypeVar("Somebody")
Rows = dict[str, frozenset[Row]]
SAME_FOR_ALL = {"django_content_type", "auth_permission"}
FRESH = timedelta(minutes=1)  # nothing of theirs has grown older than it would within a test


@dataclass
class Made:
    """What came of making somebody, in a house that looked like `before`."""

    what: str
    at: datetime
    before: Rows
    after: Rows
    who: Any

    def holds(self, what: str, before: Rows) -> bool:
        return self.what == what and timedelta() <= timezone.now() - self.at < FRESH and self.before == before


_made: list[Made] = []


def there(what: str, make: Callable[[], Somebody]) -> Somebody:
    """Who comes of making them, whether now or within this minute; `what` says all that they depend on but the rows."""
    before, named = rows(), f"{what} {settings.PASSPHRASE_COST}"
    for made in _made:
        if made.holds(named, before):
            put_back(made)
            return deepcopy(made.who)  # type: ignore[no-any-return]
    at, who = timezone.now(), make()
    _made[:] = [one for one in _made if abs(at - one.at) < FRESH]
    _made.append(Made(named, at, before, rows(), deepcopy(who)))
    return who


def rows() -> Rows:
    """Everything in the database."""
    with connection.cursor() as cursor:
        return {table: frozenset(_read(cursor, table)) for table in _tables()}


def put_back(made: Made) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for table, after in made.after.items():
            before = made.before[table]
            if gone := before - after:
                cursor.executemany(*_removing(table, gone))
            if come := after - before:
                cursor.executemany(f'INSERT INTO "{table}" VALUES ({_blanks(come)})', [*come])


def _tables() -> list[str]:
    found = (model._meta for model in apps.get_models(include_auto_created=True))
    return sorted({one.db_table for one in found if one.managed} - SAME_FOR_ALL)


def _read(cursor: Any, table: str) -> Iterable[Row]:
    cursor.execute(f'SELECT * FROM "{table}"')
    return [tuple(bytes(one) if isinstance(one, memoryview) else one for one in row) for row in cursor.fetchall()]


def _blanks(of: Iterable[Row]) -> str:
    return ", ".join("%s" for _ in next(iter(of)))


def _removing(table: str, gone: Iterable[Row]) -> tuple[str, list[Row]]:
    """By their primary keys, of one column or more."""
    keys = _keys(table)
    where = " AND ".join(f'"{name}" = %s' for name in keys)
    return f'DELETE FROM "{table}" WHERE {where}', [tuple(row[at] for at in keys.values()) for row in gone]


@cache
def _keys(table: str) -> dict[str, int]:
    """The columns of a table's primary key, and where each stands; a database is asked once, since asking is dear."""
    with connection.cursor() as cursor:
        keys = connection.introspection.get_primary_key_columns(cursor, table) or []
        names = [one.name for one in connection.introspection.get_table_description(cursor, table)]
    return {key: names.index(key) for key in keys}

"""How far logs have come is told without counting through them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from toward.log.heads import heads_of
from toward.log.models import MomentRow
from toward.log.tests.test_log import Note
from toward.log.tests.test_register import log

pytestmark = pytest.mark.django_db
LOGS = ("a" * 22, "b" * 22)


def test_each_log_says_where_it_stands_and_an_empty_one_nought() -> None:
    for _ in range(3):
        log(id=LOGS[0]).append(Note())
    log(id=LOGS[1]).append(Note())
    assert heads_of([*LOGS, "c" * 22]) == {LOGS[0]: 3, LOGS[1]: 1, "c" * 22: 0} and heads_of([]) == {}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite counts its steps")
def test_a_long_log_takes_no_more_steps_than_a_short_one() -> None:
    rows = (MomentRow(log=one, seq=seq, id=f"{seq}", day="2026-01-01") for one in LOGS for seq in range(1, 3))
    MomentRow.objects.bulk_create(rows)
    few = steps(lambda: heads_of(LOGS))
    rows = (MomentRow(log=one, seq=seq, id=f"{seq}", day="2026-01-01") for one in LOGS for seq in range(3, 2000))
    MomentRow.objects.bulk_create(rows)
    assert heads_of(LOGS) == dict.fromkeys(LOGS, 1999) and 0 < few == steps(lambda: heads_of(LOGS))


def steps(do: Callable[[], object]) -> int:
    with _counted() as steps:
        do()
    return len(steps)


@contextmanager
def _counted() -> Iterator[list[int]]:
    counted: list[int] = []
    database = connection.connection
    database.set_progress_handler(lambda: counted.append(1), 1)
    try:
        yield counted
    finally:
        database.set_progress_handler(None, 1)

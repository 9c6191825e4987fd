"""The two rows of an append, in plain statements: Django making them anew cost more than the database running them."""

from datetime import date

from django.db import IntegrityError, connection

MOMENT = "INSERT INTO log_momentrow (log, seq, id, day, box, erased) VALUES (%s, %s, %s, %s, %s, %s)"
NEW_PART = "INSERT INTO log_registerrow (log, part, box) VALUES (%s, %s, %s)"
PART = "UPDATE log_registerrow SET box = %s WHERE log = %s AND part = %s AND box = %s"


def moment(log: str, seq: int, id: str, day: date, box: bytes) -> None:
    """A moment at the end of its log; raise IntegrityError where somebody else took this seq."""
    with connection.cursor() as cursor:
        cursor.execute(MOMENT, [log, seq, id, day.isoformat(), box, False])


def part(log: str, number: int, box: bytes, before: bytes | None) -> None:
    """A part of a register, new or in place of the one before; raise IntegrityError where somebody was faster."""
    with connection.cursor() as cursor:
        if before is None:
            cursor.execute(NEW_PART, [log, number, box])
            return
        cursor.execute(PART, [box, log, number, before])
        if not cursor.rowcount:
            raise IntegrityError(number)

"""Who runs this server; told to everybody before they write a word."""

from django.conf import settings
from django.db import DatabaseError, connection

from toward.machine import firststart
from toward.people.models import HostNote, Person

READ = "SELECT text FROM people_hostnote WHERE \"key\" = 'operator'"  # on every page: plain, it costs a quarter


class TooLate(Exception):
    """Somebody has made the first account already."""


def may_begin(secret: str) -> bool:
    """Whether this is the first-start link's secret; with the first account, however made, it opens nothing."""
    return firststart.check(secret) and not Person.objects.exists()


def begin(name: str) -> None:
    """Write down who runs this server, with the account that was just made; whoever comes second is too late."""
    note, _ = HostNote.objects.select_for_update().get_or_create(key="operator")
    if Person.objects.count() > 1:
        raise TooLate
    note.text = name
    note.save()


def named() -> str:
    """The name that the host gave at the first start, or ""."""
    if settings.GIVEN.operator:
        return str(settings.GIVEN.operator)
    try:
        with connection.cursor() as cursor:
            cursor.execute(READ)
            note = cursor.fetchone()
    except DatabaseError:  # help and the guide open without a database
        return ""
    return str(note[0]) if note else ""


def rename(to: str) -> None:
    """Write down who runs this server."""
    HostNote.objects.update_or_create(key="operator", defaults={"text": to})

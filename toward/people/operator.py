"""Who runs this server; told to everybody before they write a word."""

from django.conf import settings
from django.db import DatabaseError, connection

from toward.people.models import HostNote

READ = "SELECT text FROM people_hostnote WHERE \"key\" = 'operator'"  # on every page: plain, it costs a quarter


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

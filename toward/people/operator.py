"""Who runs this server; told to everybody before they write a word."""

from django.conf import settings
from django.db import DatabaseError

from toward.people.models import HostNote


def named() -> str:
    """The name that the host gave at the first start, or ""."""
    if settings.GIVEN.operator:
        return str(settings.GIVEN.operator)
    try:
        note = HostNote.objects.filter(key="operator").first()
    except DatabaseError:  # help and the guide open without a database
        return ""
    return note.text if note else ""


def rename(to: str) -> None:
    """Write down who runs this server."""
    HostNote.objects.update_or_create(key="operator", defaults={"text": to})

"""Who runs this server; told to everybody before they write a word."""

import os

from toward.people.models import HostNote


def named() -> str:
    """The name that the host gave at the first start, or ""."""
    said = os.environ.get("TOWARD_OPERATOR")
    if said:
        return said
    note = HostNote.objects.filter(key="operator").first()
    return note.text if note else ""


def rename(to: str) -> None:
    """Write down who runs this server."""
    HostNote.objects.update_or_create(key="operator", defaults={"text": to})

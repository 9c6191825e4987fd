"""Whose clock says when a day begins, where nobody names a zone: this machine's. Knows no Django."""

from pathlib import Path
from zoneinfo import ZoneInfo

LOCAL = Path("/etc/localtime")


def system() -> str:
    """This machine's zone; nothing where it has one that no name is told of."""
    if not LOCAL.exists() and not LOCAL.is_symlink():
        return "UTC"  # as for every program
    name = LOCAL.resolve().as_posix().partition("zoneinfo/")[2].removeprefix("posix/")
    return name if known(name) else ""


def known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True

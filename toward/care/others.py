"""Ringing by the many services that Apprise knows, for those who host. Apprise itself runs apart (apart.py)."""

import json
import subprocess
import sys
import threading
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from toward.care.schemes import is_known
from toward.care.wishes import Channel
from toward.people import keys

PATIENCE = 12.0
QUEUE = 5.0  # seconds that somebody who adds a service waits for others who do
QUIET: Any = {"text": True, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
COMMAND = (sys.executable, "-I", "-B", "-m", "toward.care.apprise_process")
BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "NO_PROXY": "*", "NETRC": "/dev/null", "HOME": "/nonexistent"}
_one_at_once = threading.BoundedSemaphore(1)  # each takes some 50 MB and 0.4 s


def look_at(url: str) -> str:
    """Say of a URL: ok, unknown, inside (it leads into the host's own network) or nowhere. Sends nothing."""
    return _apart({"do": "look", "url": url}) if is_known(url) else "unknown"


def channel(url: str, name: str) -> Channel:
    """A URL as a channel."""
    return Channel(keys.handle(f"other:{url}")[:22], "apprise", url, name or urlsplit(url).scheme)


def ring(url: str, line: str, mark: str) -> str:
    """Ring once: rang or failed."""
    said = _apart({"do": "ring", "url": url, "line": line}, PATIENCE * 8) if is_known(url) else "unknown"
    return "rang" if said == "rang" else "failed"


def _apart(asked: dict[str, str], wait: float = QUEUE) -> str:
    """Have it done in a process of its own, which is ended when it takes too long."""
    told = json.dumps({**asked, "private": settings.PRIVATE_TARGETS})
    if not _one_at_once.acquire(timeout=wait):
        return "failed"
    try:
        done = subprocess.run(COMMAND, input=told, timeout=PATIENCE, env=BARE, **QUIET)
    except subprocess.TimeoutExpired:
        return "failed"
    finally:
        _one_at_once.release()
    return str((done.stdout.splitlines() or ["failed"])[-1])

"""Where a message by Apprise would lead, found without sending it. For the process apart."""

import socket
from typing import Any
from urllib.parse import urlsplit

from toward.care.sandbox import Allowed


def hosts(service: Any) -> set[str]:
    """Where it would send to: it is let try, and everything is taken out of its hand before it leaves."""
    from requests import ConnectionError, PreparedRequest, Session

    found: set[str] = set()

    def take(session: Session, request: PreparedRequest, **how: Any) -> None:
        found.add(urlsplit(request.url or "").hostname or "")
        raise ConnectionError

    Session.send = take  # type: ignore[assignment, method-assign]
    service.notify(body="-")
    return found


def judge(found: set[str], allowed: Allowed) -> str:
    """Whether every host that it would send to may be sent to."""
    if not found:
        return "unknown"
    try:
        led = [where for host in found for *_, where in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        return "nowhere"
    return "ok" if led and all(allowed(str(where[0])) for where in led) else "inside"

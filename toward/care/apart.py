"""Apprise, in a process of its own that lives for one message.

It knows far more ways than we want: it can read files and follow redirects, and any name may lead inside.
So nothing is asked of its good will: before it acts, Python itself is told (PEP 578) to refuse every
connection to an address that is not allowed, every file but its own, and every program. Whoever started
this process ends it after some seconds, and with it goes its memory.
"""

import json
import socket
import sys
import sysconfig
from collections.abc import Callable
from os.path import realpath, sep
from typing import Any
from urllib.parse import urlsplit

from toward.care import addresses

FORBIDDEN: tuple[str, ...] = (
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "pty.",
    "ctypes.dlopen",
)
FORBIDDEN += ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "shutil.")
FORBIDDEN += ("socket.bind", "socket.sendto", "socket.sendmsg", "sqlite3.")
OWN = tuple(realpath(sysconfig.get_path(name)) + sep for name in ("stdlib", "platstdlib", "purelib", "platlib"))
OPEN = ("/dev/null", "/dev/urandom", "/etc/mime.types", "/usr/share/zoneinfo/", "/etc/localtime")
Allowed = Callable[[str], bool]


class Refused(Exception):
    """It wanted what it may not have."""


def wall(allowed: Allowed) -> Callable[[str, tuple[Any, ...]], None]:
    """What Python asks before it does something; it cannot be taken down again."""

    def ask(event: str, about: tuple[Any, ...]) -> None:
        if event == "socket.connect" and not (isinstance(about[1], tuple) and allowed(str(about[1][0]))):
            raise Refused(event)
        if event == "open" and not _readable(*about):
            raise Refused(event)
        if event.startswith(FORBIDDEN):
            raise Refused(event)

    return ask


def _readable(path: Any, mode: str | None, flags: int) -> bool:
    if isinstance(path, int):
        return True
    real = realpath(path.decode() if isinstance(path, bytes) else str(path))
    return flags & 3 == 0 and (real.startswith(OWN) or real.startswith(OPEN))


def main() -> int:
    """Do what stands on standard input, and print one word: ok, rang, failed, unknown, inside or nowhere."""
    asked = json.load(sys.stdin)
    allowed = addresses.is_at_home if asked["private"] else addresses.is_public
    import apprise

    sys.addaudithook(wall(allowed))
    look = apprise.AppriseAsset(
        app_id="Reminder", app_desc="Reminder", app_url="", image_url_mask="", image_url_logo="", http_redirects=False
    )
    service = apprise.Apprise.instantiate(asked["url"], asset=look)
    if not isinstance(service, apprise.NotifyBase):
        said = "unknown"
    elif asked["do"] == "ring":
        said = "rang" if service.notify(body=asked["line"]) else "failed"
    else:
        said = judge(hosts(service), allowed)
    print(said)
    return 0


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


if __name__ == "__main__":
    raise SystemExit(main())

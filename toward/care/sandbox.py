"""What Python itself refuses to a process that ought to send one message, and do nothing else (PEP 578)."""

import sysconfig
from collections.abc import Callable
from os.path import realpath, sep
from typing import Any

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

"""The processes of a server (Linux: /proc)."""

from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def family(root: int) -> dict[int, str]:
    """A process and all that came of it, each with its command line."""
    parents = {pid: parent for one in PROC.glob("[0-9]*") if (pid := int(one.name)) and (parent := _parent(one))}
    found = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return {pid: said for pid in found if (said := _said(pid))}


def workers(root: int) -> set[int]:
    """The processes that answer: children of the one that serves, with its command line."""
    return {pid for pid, parent in _serving(root).items() if parent in _serving(root)}


def server(root: int) -> int:
    """The process that serves, and begins the workers."""
    return next(parent for parent in _serving(root).values() if parent in _serving(root))


def _serving(root: int) -> dict[int, int]:
    return {pid: _parent(PROC / str(pid)) for pid, said in family(root).items() if "-m toward.host.serve" in said}


def _parent(process: Path) -> int:
    with suppress(OSError, ValueError, IndexError):
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    return 0


def _said(pid: int) -> str:
    with suppress(OSError):
        return (PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode()
    return ""

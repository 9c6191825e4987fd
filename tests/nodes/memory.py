"""What stands in the memory of processes (Linux: /proc)."""

import re
from collections.abc import Iterable
from contextlib import suppress

from tests.nodes.processes import PROC

WRITABLE = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) rw")


def found(pids: Iterable[int], sought: Iterable[bytes]) -> dict[bytes, int]:
    """How often each of these stands in the writable memory of these processes; what is nowhere is left out."""
    words, times = list(sought), dict[bytes, int]()
    for pid in pids:
        for part in _memory(pid):
            for word in words:
                if count := part.count(word):
                    times[word] = times.get(word, 0) + count
    return times


def _memory(pid: int) -> Iterable[bytes]:
    try:
        memory, maps = (PROC / str(pid) / "mem").open("rb", 0), (PROC / str(pid) / "maps").read_text()
    except FileNotFoundError:  # it has ended meanwhile
        return
    with memory:
        for place in filter(None, map(WRITABLE.match, maps.splitlines())):
            begin, end = int(place[1], 16), int(place[2], 16)
            memory.seek(begin)
            with suppress(OSError):  # mapped, but nothing behind it
                yield memory.read(end - begin)

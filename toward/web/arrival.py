"""How a request's body arrives: whole, in time, and no more of it than a form may hold."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from toward.fields import room

WHOLE = 30.0  # seconds for all of a body: 64 KiB take as long at 2 KB a second, the largest form at 12
DRAIN = 4 * 1024 * 1024  # of what is too much, so much is let go by, to be able to say so
LATE = "toward.late"  # in the scope of a request that did not arrive whole and in time (gate.py)
HALF, AT_LEAST = 256, 3.0  # bodies that may be on their way at once; then the oldest goes, after as many seconds

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]


class Arrivals:
    """The bodies that are on their way just now."""

    def __init__(self) -> None:
        self.half: dict[asyncio.Timeout, None] = {}  # the oldest first

    @asynccontextmanager
    async def in_time(self) -> AsyncIterator[None]:
        """Raise TimeoutError once the time of what is awaited here is over."""
        async with asyncio.timeout(WHOLE) as until:
            self.half[until] = None
            self._let_go(asyncio.get_running_loop().time() - AT_LEAST + WHOLE)
            try:
                yield
            finally:
                self.half.pop(until, None)

    def _let_go(self, before: float) -> None:
        while len(self.half) > HALF and ((oldest := next(iter(self.half))).when() or 0) <= before:
            del self.half[oldest]
            oldest.reschedule(0)


async def read(receive: Receive, path: str, body: bytearray) -> int:
    """Fill `body` with what a form there may hold, and return how much there was; -1 where the sender has gone."""
    size, more = 0, True
    while more and size <= DRAIN:
        message = await receive()
        if message["type"] == "http.disconnect":
            return -1
        piece = message.get("body", b"")
        size, more = size + len(piece), message.get("more_body", False)
        if room.fits(path, size):
            body += piece
    return size


def declared(scope: Message) -> int:
    """How much is to come, as the sender has it."""
    lengths = [value for name, value in scope["headers"] if name == b"content-length" and value.isdigit()]
    return min(int(lengths[0]), DRAIN) if lengths else 0

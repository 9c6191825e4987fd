"""Who listens in this process, and telling them."""

import asyncio
import threading
from collections.abc import Iterable

MOST = {"session:": 4, "person:": 16}  # streams; a browser's tabs share one
END = ""  # no channel: whoever hears it ends, and comes back after as many milliseconds as it says
SOON, LATER = 300, 60_000

_lock = threading.Lock()
_ears: dict["Ear", None] = {}  # the oldest first


class Ear:
    """One stream's ear; used within one event loop, told from any thread."""

    def __init__(self, channels: Iterable[str]) -> None:
        self.channels = frozenset(channels)
        self._loop = asyncio.get_running_loop()
        self._heard: asyncio.Queue[tuple[str, int]] = asyncio.Queue()

    def __enter__(self) -> "Ear":
        with _lock:
            _ears[self] = None
            over = [ear for beginning, most in MOST.items() for ear in self._like(beginning)[:-most]]
        for ear in over:
            ear.tell(END, LATER)
        return self

    def __exit__(self, *_: object) -> None:
        with _lock:
            _ears.pop(self, None)

    def _like(self, beginning: str) -> list["Ear"]:
        mine = {channel for channel in self.channels if channel.startswith(beginning)}
        return [ear for ear in _ears if ear.channels & mine] if mine else []

    def tell(self, channel: str, seq: int) -> None:
        """Wake the stream."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._heard.put_nowait, (channel, seq))

    async def next(self, seconds: float) -> tuple[str, int] | None:
        """The next word, or None after `seconds` of silence."""
        try:
            return await asyncio.wait_for(self._heard.get(), seconds)
        except TimeoutError:
            return None


def deliver(channel: str, seq: int) -> None:
    """Tell the ears in this process that listen to a channel."""
    with _lock:
        told = [ear for ear in _ears if channel in ear.channels]
    for ear in told:
        ear.tell(channel, seq)


def channels() -> set[str]:
    """Every channel that somebody in this process listens to."""
    with _lock:
        return {channel for ear in _ears for channel in ear.channels}


def end_all() -> None:
    """End every stream of this process; the phones come back to another one."""
    with _lock:
        told = list(_ears)
    for ear in told:
        ear.tell(END, SOON)

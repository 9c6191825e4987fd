"""Who listens in this process, and telling them."""

import asyncio
import threading
from collections.abc import Iterable

_lock = threading.Lock()
_ears: set["Ear"] = set()


class Ear:
    """One stream's ear; used within one event loop, told from any thread."""

    def __init__(self, channels: Iterable[str]) -> None:
        self.channels = frozenset(channels)
        self._loop = asyncio.get_running_loop()
        self._heard: asyncio.Queue[tuple[str, int]] = asyncio.Queue()

    def __enter__(self) -> "Ear":
        with _lock:
            _ears.add(self)
        return self

    def __exit__(self, *_: object) -> None:
        with _lock:
            _ears.discard(self)

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

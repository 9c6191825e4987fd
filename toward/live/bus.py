"""Telling the phones that listen: "channel C is at n". Memory here, other processes by the database.

A channel is a log id, or `person:ID` / `session:ID` for things that are no moments. Nothing that is
said on the bus is kept, and losing a word loses nothing: the seq in the database is the truth.
"""

import asyncio
import threading
from collections.abc import Iterable

from django.db import connection

_lock = threading.Lock()
_listeners: set["Listener"] = set()


class Listener:
    """One stream's ear on the bus; used within one event loop."""

    def __init__(self, channels: Iterable[str]) -> None:
        self.channels = frozenset(channels)
        self._loop = asyncio.get_running_loop()
        self._heard: asyncio.Queue[tuple[str, int]] = asyncio.Queue()

    def __enter__(self) -> "Listener":
        with _lock:
            _listeners.add(self)
        _reach_out()
        return self

    def __exit__(self, *_: object) -> None:
        with _lock:
            _listeners.discard(self)

    def tell(self, channel: str, seq: int) -> None:
        """Wake the stream; may be called from any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._heard.put_nowait, (channel, seq))

    async def next(self, seconds: float) -> tuple[str, int] | None:
        """The next word, or None after `seconds` of silence."""
        try:
            return await asyncio.wait_for(self._heard.get(), seconds)
        except TimeoutError:
            return None


def publish(channel: str, seq: int = 0) -> None:
    """Tell every listener in this process, and the other processes where there is a way."""
    deliver(channel, seq)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify('toward', %s)", [f"{channel} {seq}"])


def deliver(channel: str, seq: int) -> None:
    """Tell the listeners in this process alone."""
    with _lock:
        ears = [ear for ear in _listeners if channel in ear.channels]
    for ear in ears:
        ear.tell(channel, seq)


def channels() -> set[str]:
    """Every channel that somebody in this process listens to."""
    with _lock:
        return {channel for ear in _listeners for channel in ear.channels}


def _reach_out() -> None:
    if connection.vendor == "postgresql":
        from toward.live import postgres as others
    else:
        from toward.live import sqlite as others  # type: ignore[no-redef]
    others.watch()

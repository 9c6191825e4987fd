"""What stands before the door: a request is there as a whole, and few are worked on at once."""

import asyncio
from collections.abc import Awaitable, Callable

from django.conf import settings

from toward.web.arrival import LATE, Arrivals, Message, Receive, declared, read
from toward.web.door import STREAM, Door

KNOWN, STRANGERS = 24, 8  # requests in work at once, each with a thread; who is not signed in keeps nobody waiting
LENGTHS = (b"content-length", b"transfer-encoding")


class Porch:
    """The application that the server is given."""

    def __init__(self) -> None:
        self.door, self.arrivals = Door(), Arrivals()
        self.known, self.strangers = asyncio.Semaphore(KNOWN), asyncio.Semaphore(STRANGERS)

    async def __call__(self, scope: Message, receive: Receive, send: Callable[[Message], Awaitable[None]]) -> None:
        """Answer when all of it is there and there is room; a stream that has begun takes none."""
        scope, body = await self._arrived(scope, receive)
        room = self.known if _signed_in(scope) else self.strangers
        working, handed = True, False

        async def hand() -> Message:
            nonlocal handed
            if not handed:
                handed = True
                return {"type": "http.request", "body": body, "more_body": False}
            if LATE in scope:  # whoever sent half of it may read on: the answer is not dropped for that
                await asyncio.Event().wait()
            while (message := await receive())["type"] == "http.request":
                pass  # what is still on its way of something that was too much
            return message

        async def tell(message: Message) -> None:
            nonlocal working
            if working and (b"Content-Type", STREAM.encode()) in message.get("headers", ()):
                working = False
                room.release()
            await send(message)

        await room.acquire()
        try:
            await self.door(dict(scope), hand, tell)
        finally:
            if working:
                room.release()

    async def _arrived(self, scope: Message, receive: Receive) -> tuple[Message, bytes]:
        """The body, or nothing of it and why: it came late, or was too much (gate.py says so)."""
        body, size = bytearray(), -1
        try:
            async with self.arrivals.in_time():
                size = await read(receive, scope["path"], body)
        except TimeoutError:
            pass
        if size < declared(scope):
            return {**scope, LATE: True}, b""
        return _measured(scope, size), bytes(body) if size == len(body) else b""


def _measured(scope: Message, size: int) -> Message:
    """The same request with the length that it had; who sends it in pieces does not say one before."""
    others = [(name, value) for name, value in scope["headers"] if name not in LENGTHS]
    if not size and others == list(scope["headers"]):
        return scope
    return {**scope, "headers": [*others, (b"content-length", b"%d" % size)]}


def _signed_in(scope: Message) -> bool:
    """Whether it says so; who lies only stands in the other line."""
    key = settings.KEY_COOKIE_NAME.encode()
    return any(key in value for name, value in scope["headers"] if name == b"cookie")

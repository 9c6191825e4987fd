"""Where requests come in, before there is one that the gate could look at."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from asgiref.sync import SyncToAsync, sync_to_async
from django.core.handlers.asgi import ASGIHandler, ASGIRequest
from django.db import connections
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from toward.people.visit import visit

STREAM = "text/event-stream"


class Door(ASGIHandler):
    """Django's, for requests of which nothing can be made at all: those are turned away like the others."""

    def create_request(self, scope: Mapping[str, Any], body_file: Any) -> tuple[ASGIRequest, None]:
        """Make the request; where its headers cannot be read, one without them, for the gate."""
        try:
            return ASGIRequest(scope, body_file), None
        except (ValueError, LookupError):
            host = [(name, value) for name, value in scope["headers"] if name == b"host" and value.isascii()]
            bare = ASGIRequest({**scope, "path": "/", "query_string": b"", "headers": host}, body_file)
            visit(bare).broken = True
            return bare, None

    async def run_get_response(self, request: HttpRequest) -> HttpResponseBase:
        """Work it out to its end, and close it, where whoever asked has gone meanwhile: what they said was said."""
        working = asyncio.ensure_future(super().run_get_response(request))
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            await sync_to_async((await working).close)()
            raise

    async def send_response(
        self, response: HttpResponseBase, send: Callable[[Mapping[str, Any]], Awaitable[None]]
    ) -> None:
        """Answer; a stream that has begun gives its thread and connection back (500 streams held 500 threads)."""
        if response.streaming and response.headers.get("Content-Type") == STREAM:
            await sync_to_async(connections.close_all)()
            room = SyncToAsync.thread_sensitive_context.get()
            if thread := SyncToAsync.context_to_thread_executor.pop(room, None):
                thread.shutdown(wait=False)
        await super().send_response(response, send)

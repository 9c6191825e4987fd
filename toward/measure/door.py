"""Asking the door of the house itself, in this process, without a network that would straighten a request."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

from asgiref.sync import async_to_sync
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client

from toward.measure.malformed import Asked, spell
from toward.web.door import Door

ROUND = (request_started, request_finished)  # the connection stays, as with Django's own test client
EVERY_ANSWER = (
    b"content-security-policy", b"permissions-policy", b"cache-control", b"x-content-type-options", b"referrer-policy",
)  # fmt: skip


class Found(NamedTuple):
    """What was wrong with answers, as a line each; and how many there were of each status."""

    server_errors: list[str]
    bare: list[str]
    loud: list[str]
    statuses: dict[int, int]


def ask_all(asked: Iterable[Asked], cookies: Callable[[], Mapping[str, str]]) -> Found:
    """Ask for each; `cookies` signs somebody in, anew where that was ended."""
    door, found, mine = Door(), Found([], [], [], {}), dict(cookies())
    for number, one in enumerate(asked):
        if number % 50 == 49 and ask(door, Asked("GET", b"/today/", True), mine)[0] != 200:
            mine = dict(cookies())
        with _lines() as lines:
            status, headers = ask(door, one, mine if one.signed_in else {})
        _note(found, one, status, headers, lines)
    return found


def signed_in(login: str, passphrase: str) -> dict[str, str]:
    """The cookies of somebody who signs in now."""
    browser = Client(SERVER_NAME="localhost")
    browser.post("/sign-in/", {"login": login, "password": passphrase})
    browser.get("/today/")
    return {name: said.value for name, said in browser.cookies.items()}


def _note(found: Found, one: Asked, status: int, headers: Mapping[bytes, bytes], lines: list[str]) -> None:
    said = f"{one} {status} {lines}"
    found.statuses[status] = found.statuses.get(status, 0) + 1
    if status >= 500:
        found.server_errors.append(said)
    if not all(name in headers for name in EVERY_ANSWER):
        found.bare.append(said)
    if len(lines) > 1:
        found.loud.append(said)


@contextmanager
def _lines() -> Iterator[list[str]]:
    """What is logged meanwhile."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(f"{record.name} {record.msg}"[:200] + (f" {record.exc_info[1]!r}" if record.exc_info else ""))

    ear, loggers = Ear(logging.WARNING), [logging.getLogger(), logging.getLogger("django")]
    for logger in loggers:
        logger.addHandler(ear)
    try:
        yield said
    finally:
        for logger in loggers:
            logger.removeHandler(ear)


def ask(door: Door, one: Asked, cookies: Mapping[str, str]) -> tuple[int, dict[bytes, bytes]]:
    """One request, straight to the door: the status and the headers of its answer; 599 where there was none."""
    token = cookies.get(settings.CSRF_COOKIE_NAME, "")
    body = one.body or spell([*one.form, ("csrfmiddlewaretoken", token)])
    headers = [*(one.headers or ((b"host", b"localhost"),)), (b"content-length", str(len(body)).encode())]
    given = [name for name, _ in one.headers]
    if b"content-length" in given or b"transfer-encoding" in given:
        headers = headers[:-1]
    if cookies:
        headers.append((b"cookie", "; ".join(f"{name}={said}" for name, said in cookies.items()).encode()))
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": one.method, "scheme": "http",
        "path": unquote_to_bytes(one.path).decode("utf-8", "surrogateescape"), "raw_path": one.path, "root_path": "",
        "query_string": one.query, "headers": headers, "client": ("10.1.2.3", 9), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    for signal in ROUND:
        signal.disconnect(close_old_connections)
    try:
        return async_to_sync(_asked)(door, scope, body)
    finally:
        for signal in ROUND:
            signal.connect(close_old_connections)


async def _asked(door: Door, scope: dict[str, Any], body: bytes) -> tuple[int, dict[bytes, bytes]]:
    came: list[Mapping[str, Any]] = []
    parts = [{"type": "http.request", "body": body}]

    async def receive() -> dict[str, Any]:
        if not parts:
            await asyncio.sleep(3600)
        return parts.pop()

    async def send(message: Mapping[str, Any]) -> None:
        came.append(message)

    try:
        await door.handle(scope, receive, send)
        return int(came[0]["status"]), {name.lower(): said for name, said in came[0]["headers"]}
    except Exception as error:
        logging.getLogger("door").warning("no answer", exc_info=error)
        return 599, {}

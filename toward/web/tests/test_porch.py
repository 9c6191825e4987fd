"""What came in pieces is handed on as a whole, with its length."""

import asyncio
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse

from toward.fields import room
from toward.web.gate import gate
from toward.web.porch import Porch

HEAD = b'--b\r\nContent-Disposition: form-data; name="words"\r\n\r\n'
KINDS = {
    b"application/x-www-form-urlencoded": (b"words=", b""),
    b"multipart/form-data; boundary=b": (HEAD, b"\r\n--b--\r\n"),
}


def said(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.POST["words"])


def answer(pieces: list[bytes], *headers: tuple[bytes, bytes]) -> HttpResponse:
    """What the gate makes of a form that comes so."""
    answers: list[HttpResponse] = []
    coming: Iterator[bytes] = iter(pieces)
    left = len(pieces)

    async def receive() -> dict[str, Any]:
        nonlocal left
        left -= 1
        return {"type": "http.request", "body": next(coming), "more_body": left > 0}

    async def door(scope: Any, receive: Any, send: Any) -> None:
        request = ASGIRequest(scope, BytesIO((await receive())["body"]))
        answers.append(gate(said)(request))

    async def send(message: Any) -> None: ...

    async def ask() -> None:
        porch = Porch()
        porch.door = door  # type: ignore[assignment]
        head = [(b"host", b"localhost"), *headers]
        await porch(
            {"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": head}, receive, send
        )

    asyncio.run(ask())
    return answers[0]


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_in_pieces_is_read_up_to_what_fits(kind: bytes) -> None:
    before, after = KINDS[kind]
    come = (b"content-type", kind), (b"transfer-encoding", b"chunked")
    most = room.LETTERS * room.LETTER + room.BESIDE - len(before) - len(after)
    whole = answer([before, b"a" * 9, b"b" * (most - 9), after], *come)
    assert (whole.status_code, whole.content) == (200, b"a" * 9 + b"b" * (most - 9))
    assert answer([before, b"a" * (most + 1), after], *come).status_code == 413


def test_a_length_that_was_said_and_did_not_come_is_late() -> None:
    come = (b"content-type", b"application/x-www-form-urlencoded"), (b"content-length", b"9")
    assert answer([b"words=abc"], *come).content == b"abc"
    assert answer([b"words=ab"], *come).status_code == 408


def test_a_sender_that_broke_off_and_still_reads_is_answered() -> None:
    """Half of a body and then the end: Django would drop its page for it, and a bare 500 came."""
    said: list[Any] = []
    come = iter([{"type": "http.request", "body": b"words=ab", "more_body": True}])

    async def receive() -> dict[str, Any]:
        return next(come, {"type": "http.disconnect"})

    async def send(message: Any) -> None:
        said.append(message)

    head = [
        (b"host", b"localhost"),
        (b"content-length", b"99"),
        (b"content-type", b"application/x-www-form-urlencoded"),
    ]
    scope = {"type": "http", "method": "POST", "path": "/sign-in/", "query_string": b"", "headers": head}
    asyncio.run(Porch()(scope, receive, send))
    assert said and said[0]["status"] == 408
    assert b"way back" in b"".join(one.get("body", b"") for one in said[1:])

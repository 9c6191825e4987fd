"""The one stream that a browser keeps open: server-sent events without content."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_GET

from toward.bond.invitation_progress import ME, stand
from toward.fields.numbers import whole
from toward.log import bus, ears
from toward.log.ears import Ear
from toward.log.heads import heads_of
from toward.people import opened as sessions
from toward.people.opened import OpenKeys, still_open

BEAT = 15.0, 20.0  # streams that were opened together do not all ask together
SEQ = 18  # digits
LONG = 600.0  # then the browser comes back by itself

_desk = ThreadPoolExecutor(2, thread_name_prefix="live")  # each with one connection to the database
Heads = dict[str, int]
P = ParamSpec("P")
T = TypeVar("T")


async def ask(question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Ask the database at the desk that all streams of this process share.

    A stream that only listens holds no connection, and none is opened and closed for each question:
    with 200 streams on PostgreSQL that alone took the slowest words from 36 to over 200 ms.
    """

    def asked() -> T:
        try:
            return question(*args, **kwargs)
        except (InterfaceError, OperationalError):  # the server was away: once more, on a new connection
            connection.close()
            return question(*args, **kwargs)

    return await asyncio.get_running_loop().run_in_executor(_desk, asked)


def parse(said: str) -> Heads:
    """Read `log:seq,log:seq`; what does not fit is left out."""
    pairs = (part.strip().rpartition(":") for part in said.split(",")[:50])
    heads = {log: whole(seq, -1, digits=SEQ) for log, _, seq in pairs if log}
    return {log: seq for log, seq in heads.items() if seq >= 0}


def spell(heads: Heads) -> str:
    """Write heads as the event id, from which a phone resumes after sleep."""
    return ",".join(f"{log}:{seq}" for log, seq in heads.items())


def moved(heads: Heads) -> str:
    """Spell the event: something is new, ask for it."""
    return f"event: moved\nid: {spell(heads)}\ndata: {spell(heads)}\n\n"


@require_GET
async def live(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """Open the stream for whoever is signed in; 204 tells a browser to stop asking."""
    opened: OpenKeys | None = await ask(sessions.of, request)
    if opened is None or not await ask(still_open, opened.session_id):  # without a row (a full disk) nothing moves
        return HttpResponse(status=204)
    seen = parse(request.headers.get("Last-Event-ID", "") or request.GET.get("after", ""))
    logs = await ask(opened.log_ids)
    response = StreamingHttpResponse(_events(opened, logs, seen), content_type="text/event-stream")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response


async def _events(opened: OpenKeys, logs: list[str], seen: Heads) -> AsyncIterator[str]:
    extra = [f"person:{opened.person_id}", f"session:{opened.session_id}"]
    with Ear([*logs, *extra]) as ear:
        await ask(bus.watch)
        heads = await ask(_stands, opened, logs)
        behind = any(seen.get(log, heads[log]) < heads[log] for log in logs) or seen.get(ME, heads[ME]) != heads[ME]
        yield moved(heads) if behind else f"id: {spell(heads)}\nevent: hello\ndata: \n\n"
        until = time.monotonic() + LONG
        while time.monotonic() < until:
            heard = await ear.next(random.uniform(*BEAT))
            if heard and heard[0] == ears.END:
                yield f"retry: {heard[1]}\n\n"
                return
            if not await ask(still_open, opened.session_id):
                yield "event: closed\ndata: \n\n"
                return
            if heard is None:
                yield ": still here\n\n"
            elif heard[0] in extra:  # a bond began: the browser comes back for the longer list of logs
                heads = await ask(_stands, opened, logs)
                yield f"retry: 100\n{moved(heads)}"
                return
            elif heard[0] not in heads or heads[heard[0]] < heard[1]:
                heads = await ask(_stands, opened, logs)
                yield moved(heads)


def _stands(opened: OpenKeys, logs: list[str]) -> Heads:
    return {**heads_of(logs), ME: stand(opened.person_id)}

"""The one stream that a browser keeps open: server-sent events without content."""

from collections.abc import AsyncIterator

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from toward.live import bus
from toward.live.ears import Ear
from toward.log.heads import heads_of
from toward.people import opened as sessions
from toward.people.opened import Opened, still_open

BEAT = 15.0
BEATS = 40  # ten minutes, then the browser comes back by itself

Heads = dict[str, int]


def parse(said: str) -> Heads:
    """Read `log:seq,log:seq`; what does not fit is left out."""
    pairs = (part.strip().rpartition(":") for part in said.split(",")[:50])
    return {log: int(seq) for log, _, seq in pairs if log and seq.isdigit()}


def spell(heads: Heads) -> str:
    """Write heads as the event id, from which a phone resumes after sleep."""
    return ",".join(f"{log}:{seq}" for log, seq in heads.items())


def moved(heads: Heads) -> str:
    """Spell the event: something is new, ask for it."""
    return f"event: moved\nid: {spell(heads)}\ndata: {spell(heads)}\n\n"


async def live(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """Open the stream for whoever is signed in; 204 tells a browser to stop asking."""
    opened: Opened | None = await sync_to_async(sessions.of)(request)
    if opened is None:
        return HttpResponse(status=204)
    seen = parse(request.headers.get("Last-Event-ID", "") or request.GET.get("after", ""))
    logs = await sync_to_async(opened.log_ids)()
    response = StreamingHttpResponse(_events(opened, logs, seen), content_type="text/event-stream")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response


async def _events(opened: Opened, logs: list[str], seen: Heads) -> AsyncIterator[str]:
    extra = [f"person:{opened.person_id}", f"session:{opened.session_id}"]
    with Ear([*logs, *extra]) as ear:
        bus.watch()
        heads = await sync_to_async(heads_of)(logs)
        behind = any(seen.get(log, heads[log]) < heads[log] for log in logs)
        yield moved(heads) if behind else f"id: {spell(heads)}\nevent: hello\ndata: \n\n"
        for _ in range(BEATS):
            heard = await ear.next(BEAT)
            if not await sync_to_async(still_open)(opened.session_id):
                yield "event: closed\ndata: \n\n"
                return
            if heard is None:
                yield ": still here\n\n"
            elif heard[0] in extra:  # a bond began: the browser comes back for the longer list of logs
                yield f"retry: 100\n{moved(heads)}"
                return
            elif heard[0] not in heads or heads[heard[0]] < heard[1]:
                heads = await sync_to_async(heads_of)(logs)
                yield moved(heads)

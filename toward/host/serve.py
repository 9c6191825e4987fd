"""The serving process: granian, and caddy beside it when there is https. Knows no Django, to stay small."""

import json
import os
import resource
import signal
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NoReturn

from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from toward.host import beside, https, workers
from toward.machine import given
from toward.machine.place import Refused

GRACE = 3  # seconds for what is still asked when all of it stops
HEAD = 15  # seconds in which the head of a request must be there; its body has a time of its own (web/arrival.py)
CALLERS = 4096  # lines open at once in one worker
FILES = CALLERS + 1024
QUIET = "ignore::Warning:django.core.handlers.asgi"  # static files are read whole, which is as it should be


@dataclass(frozen=True)
class Serving:
    """What to serve, as handed over to the process that takes this one's place."""

    host: str
    port: int
    workers: int
    data: str
    https: str = ""
    behind: int = 0


def take_over(serving: Serving) -> NoReturn:
    """Become the serving process, so that what was loaded to prepare it takes no memory."""
    sys.stdout.flush()
    given.hush(QUIET)
    safe = ["-P"] if sys.flags.safe_path else []
    words = [sys.executable, *safe, "-m", "toward.host.serve", json.dumps(asdict(serving))]
    os.execv(sys.executable, words)


def main(words: str) -> int:
    """Serve until Ctrl-C or SIGTERM."""
    serving = Serving(**json.loads(words))
    given.tell(TOWARD_SERVED_BY=str(os.getpid()))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    reminders = beside.start()
    try:
        return _with_https(serving) if serving.https else _granian(serving.host, serving.port, serving.workers)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    finally:
        beside.stop(reminders)


def _with_https(serving: Serving) -> int:
    caddy = https.start(Path(serving.data), serving.https, serving.host, serving.port, serving.behind)
    stopping = threading.Event()
    threading.Thread(target=_watch, args=(caddy, stopping), daemon=True).start()
    try:
        _granian("127.0.0.1", serving.behind, serving.workers)
        return 0 if caddy.poll() is None else 1
    finally:
        stopping.set()
        https.stop(caddy)


def _watch(caddy: subprocess.Popen[bytes], stopping: threading.Event) -> None:
    caddy.wait()
    if not stopping.wait(1):
        print("caddy has stopped, so Toward stops too.", file=sys.stderr)
        os.kill(os.getpid(), signal.SIGTERM)


def _granian(host: str, port: int, count: int) -> int:
    _may_open_many()
    server = workers.Workers(
        given.read().lifetime or workers.LIFETIME,
        address=host,
        port=port,
        workers=count,
        interface=Interfaces.ASGINL,
        websockets=False,
        backpressure=CALLERS,
        http1_settings=HTTP1Settings(header_read_timeout=HEAD * 1000),
        log_access=False,
        log_level=LogLevels.error,
        workers_kill_timeout=GRACE,
    )
    server.serve()
    return 0


def _may_open_many() -> None:
    """Every open line is a file to the system, which may be thrifty with them."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _leave(*_: Any) -> NoReturn:
    raise SystemExit(0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))

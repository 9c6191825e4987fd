"""Two phones at the real server: how soon one hears of the other, and what the worker weighs."""

import os
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from socket import socket

from toward.measure.browser import Browser
from toward.measure.house import Server, tell

MOVED = b"event: moved"
A_STREAM = 15  # posts; then ben's stream is opened anew, as phones do now and then


def live_ms(
    ana: Browser, ben: Browser, others: Sequence[Browser], *, idle: int, posts: int, times: int
) -> dict[str, float]:
    """From ana's sending to the event on ben's stream, with idle streams of others; the best series by p99."""
    with _streams(others, idle):
        series = [_series(ana, ben, posts) for _ in range(times)]
    best = min(series, key=lambda each: each["p99"])
    tell(f"live: {idle} idle streams, series {series}, load average {os.getloadavg()}")
    return best


@contextmanager
def _streams(of: Sequence[Browser], count: int) -> Iterator[None]:
    open_ones: list[socket] = [of[number % len(of)].listen() for number in range(count)]
    try:
        yield
    finally:
        for one in open_ones:
            one.close()


def _series(ana: Browser, ben: Browser, posts: int) -> dict[str, float]:
    spent = [ms for begin in range(0, posts, A_STREAM) for ms in _on_one_stream(ana, ben, min(A_STREAM, posts - begin))]
    return {"p50": percentile(spent, 50), "p99": percentile(spent, 99)}


def _on_one_stream(ana: Browser, ben: Browser, posts: int) -> list[float]:
    line, heard = ben.listen(), Queue[float]()
    threading.Thread(target=_hear, args=(line, heard), daemon=True).start()
    try:
        return [_one(ana, heard, number) for number in range(posts)]
    finally:
        line.close()


def _hear(line: socket, heard: "Queue[float]") -> None:
    rest = b""
    while came := _received(line):
        now = time.perf_counter()
        *whole, rest = (rest + came).split(b"\n\n")
        for event in whole:
            if MOVED in event:
                heard.put(now)


def _received(line: socket) -> bytes:
    try:
        return line.recv(65536)
    except OSError:
        return b""


def _one(ana: Browser, heard: "Queue[float]", number: int) -> float:
    began = time.perf_counter()
    answer = ana.post("/appreciation/say/noticed/", {"did": f"You hummed on the stairs again, {number}."})
    if answer.status != 302:
        raise RuntimeError(f"saying it answered {answer.status}")
    try:
        return 1000 * (heard.get(timeout=5) - began)
    except Empty:
        raise TimeoutError("no event came") from None


def percentile(numbers: Sequence[float], percent: int) -> float:
    """The smallest number that `percent` per cent of them do not exceed."""
    ordered = sorted(numbers)
    return round(ordered[max(0, -(-len(ordered) * percent // 100) - 1)], 1)


def rss_mb(server: Server, busy: Browser, browser: Browser, paths: Sequence[str], views: int) -> float:
    """Memory of the web worker (PSS) after so many page views; every fifth by the one with the long log."""
    for number in range(views):
        who = browser if number % 5 else busy
        who.get(paths[number % len(paths)])
    return round(max(_pss(pid) for pid in _children(server.pid)) / 1024, 1)


def rss_today_mb(server: Server, browser: Browser, views: int) -> tuple[float, float]:
    """Memory of the web worker (PSS) after so many views of Today, and the most that it ever held (RSS)."""
    for _ in range(views):
        browser.get("/today/")
    workers = _children(server.pid)
    return _mb(max(_pss(pid) for pid in workers)), _mb(max(_peak(pid) for pid in workers))


def _mb(kib: int) -> float:
    return round(kib / 1024, 1)


def _peak(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def _children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in told] or [pid]


def _pss(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

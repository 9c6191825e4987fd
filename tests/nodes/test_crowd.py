"""A crowd that sends half of what it says, and one that only listens: pages answer beside it."""

import os
import socket
import statistics
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.nodes import processes
from tests.nodes.browser import Browser, sign_up
from tests.nodes.conftest import StartNode
from tests.nodes.hearing import Hearing
from tests.nodes.node import Node
from toward.log.ears import MOST
from toward.web import porch

CROWD = 500
BAR = 1.0
ASKED = 30
PATIENCE = 180.0
HALF = "POST /sign-in/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it"
pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="threads are counted in /proc, on Linux only"),
]


@pytest.fixture(scope="module")
def house(node: StartNode, tmp_path_factory: pytest.TempPathFactory) -> Node:
    return node(tmp_path_factory.mktemp("crowd") / "data")


@pytest.fixture(scope="module")
def ana(house: Node) -> Browser:
    return sign_up(house.address, "Ana")


@contextmanager
def crowd(browser: Browser, said: str) -> Iterator[list[socket.socket]]:
    """Many lines to the server, each of which has said this."""
    host, port = browser.host.split(":")
    with ExitStack() as lines:
        opened = []
        for _ in range(CROWD):
            opened.append(lines.enter_context(socket.create_connection((host, int(port)), PATIENCE)))
            opened[-1].sendall(said.encode())
        yield opened


def p95(browser: Browser) -> float:
    """How long the slowest pages took, as somebody waits for them."""
    took = []
    for _ in range(ASKED):
        began = time.monotonic()
        assert browser.get("/today/").status == 200
        took.append(time.monotonic() - began)
    return statistics.quantiles(took, n=20)[-1]


def soon(browser: Browser, calm: float, what: str) -> None:
    """Within a second; on a machine so busy that a page takes half of one without any crowd, within twice of that."""
    now, load = p95(browser), os.getloadavg()[0]
    print(f"p95 beside {CROWD} {what}: {now:.2f} s, without them {calm:.2f} s, load {load:.1f}")
    assert now < max(BAR, 2 * calm), what


def threads(house: Node) -> int:
    (worker,) = processes.workers(house.process.pid)
    return len(list((Path("/proc") / str(worker) / "task").iterdir()))


def test_pages_answer_beside_half_sent_posts_and_these_are_let_go(house: Node, ana: Browser) -> None:
    calm = p95(ana)
    with crowd(ana, HALF) as lines:
        soon(ana, calm, "half-sent posts")
        answers = [line.recv(64) for line in lines]
    assert {answer[:12] for answer in answers} == {b"HTTP/1.1 408"}
    assert threads(house) < porch.KNOWN + porch.STRANGERS + 16


def test_pages_answer_beside_streams_and_a_session_holds_a_few(house: Node, ana: Browser) -> None:
    calm = p95(ana)
    cookie = ana.headers()["Cookie"]
    with crowd(ana, f"GET /live/ HTTP/1.1\r\nHost: {ana.host}\r\nCookie: {cookie}\r\n\r\n") as lines:
        for line in lines:
            assert line.recv(12) == b"HTTP/1.1 200"
        assert threads(house) < porch.KNOWN + porch.STRANGERS + 16
        soon(ana, calm, "streams")
        with Hearing(ana):  # the newest is heard
            assert sum(ended(line) for line in lines) > CROWD - MOST["session:"]


def ended(line: socket.socket) -> bool:
    """Whether a stream is told to end, and to come back later."""
    said = b""
    line.settimeout(1)
    try:
        while b"0\r\n\r\n" not in said and (came := line.recv(65536)):
            said += came
    except TimeoutError:
        return False
    return b"retry: 60000" in said

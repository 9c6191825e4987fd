"""Workers are renewed by the clock: nobody notices, and what they had in memory goes with them."""

import os
import secrets
import signal
import sys
import time

import pytest

from tests.nodes import memory, processes
from tests.nodes.browser import Browser, sign_in, sign_up
from tests.nodes.conftest import StartNode
from tests.nodes.cookie import keys_of
from tests.nodes.goes_on import GOES_ON, PATIENCE, GoesOn, write
from tests.nodes.hearing import Hearing
from tests.nodes.node import Node

pytestmark = [
    pytest.mark.timeout(400),
    pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process can be read on Linux only"),
]


def typed(node: Node) -> list[bytes]:
    """Ana writes, locks and signs out; what only she should know."""
    ana, words = sign_in(node.address, "Ana"), [f"canary{secrets.token_hex(12)}" for _ in range(4)]
    for word in words:
        assert write(ana, word).status == 200
    assert all(word in ana.get("/journal/").text for word in words[-3:])
    hers = keys_of(node.data, ana)
    out = ana.form("/me/")
    assert ana.send("/lock/", out).status == 200 and ana.send("/sign-out/", out).status == 200
    return [*(word.encode() for word in words), *hers]


@pytest.fixture(scope="module")
def house(node: StartNode, tmp_path_factory: pytest.TempPathFactory) -> Node:
    return node(tmp_path_factory.mktemp("renewal") / "data", rings=True)


def test_what_a_worker_remembered_is_gone_while_somebody_else_goes_on(house: Node) -> None:
    sign_up(house.address, "Ana")
    ben = sign_up(house.address, "Ben")
    sought, old = typed(house), processes.workers(house.process.pid)
    remembered = memory.found(processes.family(house.process.pid), sought)
    assert set(remembered) & set(sought[:-2]) and set(remembered) & set(sought[-2:]), "there is nothing to forget"
    with GoesOn(ben) as goes_on, Hearing(ben) as bens:
        os.kill(
            processes.server(house.process.pid), signal.SIGHUP
        )  # what the clock does too (host/tests/test_workers.py)
        bens.wait_for_end(PATIENCE)
        assert wait_until_gone(house, old)
        goes_on.once_more()
        with Hearing(ben):  # its next worker is there
            pass
    assert goes_on.wrong == []
    everybody = processes.family(house.process.pid)
    assert len(everybody) >= 3 and memory.found(everybody, [GOES_ON.encode()])
    assert memory.found(everybody, sought) == {}


def test_a_worker_that_is_killed_again_and_again_is_followed_by_another(house: Node) -> None:
    for _ in range(3):
        (worker,) = processes.workers(house.process.pid)
        os.kill(worker, signal.SIGKILL)
        assert wait_until_gone(house, {worker})
    assert Browser(house.address).get("/help/").status == 200 and house.process.poll() is None


def wait_until_gone(house: Node, old: set[int]) -> bool:
    """Until other workers are there, and none of the old ones."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        now = processes.workers(house.process.pid)
        if now and not now & old:
            return True
        time.sleep(0.1)
    return False

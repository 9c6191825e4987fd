"""Two processes, one database, one folder of keys: it makes no difference at which of them somebody is."""

import re
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

import pytest

from tests.nodes.browser import Browser, pair, say, sign_in, sign_up
from tests.nodes.conftest import StartNode
from tests.nodes.hearing import Hearing
from tests.nodes.node import Node

SOON = 1.0
EACH = 40
pytestmark = pytest.mark.timeout(240)


@dataclass
class Town:
    """Two processes; Ana's browser at the first, Ben's at the second, one bond."""

    a: Node
    b: Node
    ana: Browser
    ben: Browser
    bond: str


@pytest.fixture(params=["sqlite", "postgres"])
def town(request: pytest.FixtureRequest, node: StartNode, tmp_path: Path) -> Iterator[Town]:
    url = request.getfixturevalue("postgres").url(f"two{time.monotonic_ns()}") if request.param == "postgres" else ""
    data = tmp_path / "data"
    a, b = node(data, url), node(data, url)
    ana, ben = sign_up(a.address, "Ana"), sign_up(b.address, "Ben")
    yield Town(a, b, ana, ben, pair(ana, ben))


def seq_of(data: str, bond: str) -> int:
    found = re.search(rf"{re.escape(bond)}:(\d+)", data)
    assert found, data
    return int(found[1])


def test_what_is_written_at_one_is_heard_at_the_other_within_a_second(town: Town) -> None:
    with Hearing(town.ben.at(town.b.address)) as bens:
        bens.wait("moved")  # he was never told of the beginning
        for number in range(3):
            before = time.monotonic()
            assert say(town.ana, f"you waited at stop {number}").status == 200
            assert bens.wait("moved", SOON + 5, before).at - before < SOON
        assert "waited" not in str(bens.words)
    assert "you waited at stop 2" in town.ben.get("/appreciation/").text


def test_a_second_phone_is_heard_for_although_another_listens_already(town: Town) -> None:
    """Whoever begins to listen late misses nothing that is written from then on."""
    with Hearing(town.ben) as first:
        first.wait("moved")
        second = sign_in(town.b.address, "Ben")
        head = first.words[-1].data
        with Hearing(second, head) as late:
            late.wait("hello")
            before = time.monotonic()
            say(town.ana, "the soup")
            assert late.wait("moved", SOON + 5, before).at - before < SOON


def test_signing_out_at_one_closes_the_stream_at_the_other(town: Town) -> None:
    with Hearing(town.ana.at(town.b.address)) as anas, Hearing(town.ben) as bens:
        anas.wait("moved")
        before = time.monotonic()
        town.ana.post("/sign-out/", "/me/")
        assert anas.wait("closed", SOON + 5, before).at - before < SOON
        anas.wait_for_end(5)
        assert not bens.ended
    assert Hearing(town.ana.at(town.b.address)).status == 204


def test_signing_out_other_browsers_closes_their_streams_elsewhere(town: Town) -> None:
    other = sign_in(town.b.address, "Ana")
    with Hearing(other) as others:
        others.wait("moved")
        before = time.monotonic()
        town.ana.post("/me/safety/others/", "/me/safety/")
        assert others.wait("closed", SOON + 5, before).at - before < SOON


def test_beginning_a_bond_is_heard_at_the_other(town: Town) -> None:
    cleo = sign_up(town.b.address, "Cleo")
    with Hearing(cleo) as cleos:
        cleos.wait("moved")
        before = time.monotonic()
        pair(town.ana, cleo)
        assert cleos.wait_for_end() - before < 20
    assert "retry" not in cleo.get("/today/").text


def test_two_write_at_once_and_nothing_is_lost_or_skipped(town: Town) -> None:
    with Hearing(town.ben) as bens:
        start = seq_of(bens.wait("moved").data, town.bond)
        together = threading.Barrier(2)

        def write(who: Browser, name: str) -> list[str]:
            form = dict(who.form("/appreciation/say/noticed/"))
            together.wait()
            said = [f"{name} saw thing {number:02}." for number in range(EACH)]
            done = [who.send("/appreciation/say/noticed/", {**form, "did": words}, follow=False) for words in said]
            assert [page.status for page in done] == [302] * EACH
            return said

        with ThreadPoolExecutor(2) as pool:
            lists = [pool.submit(write, town.ana, "Ana"), pool.submit(write, town.ben, "Ben")]
            said = [words for each in lists for words in each.result()]
        deadline = time.monotonic() + 5
        while (top := seq_of(bens.words[-1].data, town.bond)) < start + 2 * EACH and time.monotonic() < deadline:
            time.sleep(0.05)
    assert top == start + 2 * EACH  # every seq was used once
    for page in (town.ana.get("/appreciation/").text, town.ben.get("/appreciation/").text):
        assert [words for words in said if page.count(words) != 1] == []


def test_what_was_answered_survives_kill_9_in_the_middle(town: Town) -> None:
    form = dict(town.ana.form("/appreciation/say/noticed/"))
    sure: list[str] = []

    def write() -> None:
        for number in range(10_000):
            words = f"before the dark {number:04}."
            try:
                answer = town.ana.send("/appreciation/say/noticed/", {**form, "did": words}, follow=False)
            except (OSError, HTTPException):
                return
            assert answer.status == 302
            sure.append(words)

    writer = threading.Thread(target=write)
    writer.start()
    while len(sure) < 12 and writer.is_alive():
        time.sleep(0.005)
    town.a.kill()
    writer.join(30)
    assert len(sure) >= 12
    page = town.ana.at(town.b.address).get("/appreciation/").text  # her cookies hold at the other process
    assert [words for words in sure if words not in page] == []
    assert say(town.ben, "the morning after").status == 200

"""Two processes, one database, one folder of keys: it makes no difference at which of them somebody is."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from http.client import HTTPException

import pytest

from tests.nodes.browser import PATIENCE, Browser, pair, say, sign_in, sign_up
from tests.nodes.conftest import StartNode
from tests.nodes.hearing import Hearing
from tests.nodes.town import Town
from toward.measure.postgres import Server

EACH = 40
SAY = "/appreciation/say/noticed/"


def test_what_is_written_at_one_is_heard_at_the_other(town: Town) -> None:
    with Hearing(town.ben) as bens:
        for number in range(3):
            before = time.monotonic()
            assert say(town.ana, f"you waited at stop {number}").status == 200
            bens.wait("moved", after=before)
        assert "waited" not in str(bens.words)
    assert "you waited at stop 2" in town.ana.at(town.b.address).get("/ours/").text


def test_who_begins_to_listen_later_misses_nothing(town: Town) -> None:
    with Hearing(town.ben), Hearing(sign_in(town.b.address, "Ben")) as late:
        before = time.monotonic()
        say(town.ana, "the soup")
        late.wait("moved", after=before)


def test_signing_out_at_one_closes_the_stream_at_the_other(town: Town) -> None:
    ana = sign_in(town.a.address, "Ana")
    with Hearing(ana.at(town.b.address)) as anas, Hearing(town.ben) as bens:
        form, before = ana.form("/me/"), time.monotonic()
        ana.send("/sign-out/", form)
        anas.wait("closed", after=before)
        anas.wait_for_end()
        assert not bens.ended
    with Hearing(ana.at(town.b.address)) as nobody:
        assert nobody.status == 204


def test_signing_out_other_browsers_closes_their_streams_elsewhere(town: Town) -> None:
    here, other = sign_up(town.a.address, "Cleo"), sign_in(town.b.address, "Cleo")
    with Hearing(other) as others:
        form, before = here.form("/me/safety/"), time.monotonic()
        here.send("/me/safety/others/", form)
        others.wait("closed", after=before)


def test_the_beginning_of_a_bond_is_heard_at_the_other(town: Town) -> None:
    """The stream ends, and comes back for the longer list of logs."""
    eve, dan = sign_up(town.a.address, "Eve"), sign_up(town.b.address, "Dan")
    with Hearing(dan) as dans:
        pair(eve, dan)
        assert dans.wait_for_end()


def test_two_write_at_once_and_nothing_is_lost_or_skipped(town: Town) -> None:
    said = {name: [f"{name} saw thing {number:02}." for number in range(EACH)] for name in ("Ana", "Ben")}
    with Hearing(town.ben) as bens, ThreadPoolExecutor(2) as pool:
        start, together = town.head(bens), threading.Barrier(2)
        for done in [
            pool.submit(write, town.ana, said["Ana"], together),
            pool.submit(write, town.ben, said["Ben"], together),
        ]:
            done.result()
        bens.wait_until(lambda: town.head(bens) >= start + 2 * EACH)
        assert town.head(bens) == start + 2 * EACH  # every seq was used once
    for name, page in (("Ana", our_days(town.ana.at(town.b.address))), ("Ben", our_days(town.ben.at(town.a.address)))):
        assert [words for words in said[name] if page.count(words) != 1] == []


def our_days(who: Browser) -> str:
    """Everything the two have said, page after page."""
    pages = [who.get("/ours/").text]
    while older := re.search(r'href="(\?before=\d+)"', pages[-1]):
        pages.append(who.get(f"/ours/{older[1]}").text)
    return "".join(pages)


def write(who: Browser, said: list[str], together: threading.Barrier) -> None:
    form = who.form(SAY)
    together.wait()
    for words in said:
        assert who.send(SAY, {**form, "did": words}, follow=False).status == 302


def test_what_was_answered_survives_kill_9_in_the_middle(town: Town, node: StartNode) -> None:
    doomed, sure = node(town.data, town.database), list[str]()
    ana = sign_in(doomed.address, "Ana")
    form = ana.form(SAY)

    def write_on() -> None:
        with suppress(OSError, HTTPException):
            while True:
                words = f"before the dark {len(sure):04}."
                assert ana.send(SAY, {**form, "did": words}, follow=False).status == 302
                sure.append(words)

    with ThreadPoolExecutor(1) as pool:
        writer = pool.submit(write_on)
        while len(sure) < 12 and not writer.done():
            time.sleep(0.003)  # between two looks
        doomed.kill()
        writer.result(PATIENCE)
    assert len(sure) >= 12
    page = our_days(ana.at(town.b.address))  # her cookies hold at the other process
    assert [words for words in sure if words not in page] == []
    assert say(town.ben, "the morning after").status == 200


@pytest.mark.parametrize("town", ["postgres"], indirect=True)
def test_who_only_listens_holds_no_connection_of_their_own(town: Town, postgres: Server) -> None:
    shared = 2 * 3  # in each process, the one that hears for all and the two of the desk where streams ask
    with ExitStack() as streams:
        for _ in range(20):
            streams.enter_context(Hearing(town.ben))
        deadline = time.monotonic() + PATIENCE
        while (held := postgres.connections("two")) > shared and time.monotonic() < deadline:
            time.sleep(0.1)
    assert held <= shared


@pytest.mark.parametrize("town", ["postgres"], indirect=True)
def test_after_the_database_hung_up_everything_goes_on(town: Town, postgres: Server) -> None:
    with Hearing(town.ben) as bens:
        before = time.monotonic()
        postgres.hang_up("two")
        bens.wait("moved", after=before)  # words may have been lost: look
    with Hearing(town.ben) as bens:
        before = time.monotonic()
        assert say(town.ana, "the light you left on").status == 200
        bens.wait("moved", after=before)

"""The same form at two processes at the same moment: kept once, and both are led on."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.nodes.browser import Browser, pair, sign_up
from tests.nodes.conftest import StartNode

SAY = "/appreciation/say/noticed/"
MARK = re.compile(r'name="once" value="([\w-]{12})"')
TAPS = 6


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_two_taps_at_two_processes(
    database: str, request: pytest.FixtureRequest, node: StartNode, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = request.getfixturevalue("postgres").url("once") if database == "postgres" else ""
    data = tmp_path_factory.mktemp("once") / "data"
    a, b = node(data, url), node(data, url)
    ana, ben = sign_up(a.address, "Ana"), sign_up(b.address, "Ben")
    pair(ana, ben)
    for words in ("the lamp you left on", "the tea beside the bed"):
        form = {**ana.form(SAY), "once": ana.get(SAY).first(MARK), "did": words}
        together = threading.Barrier(TAPS)

        def tap(browser: Browser, form: dict[str, str] = form, together: threading.Barrier = together) -> int:
            together.wait()
            return browser.send(SAY, form, follow=False).status

        with ThreadPoolExecutor(TAPS) as pool:
            taps = [pool.submit(tap, ana.at((a, b)[number % 2].address)) for number in range(TAPS)]
            assert [done.result() for done in taps] == [302] * TAPS
        assert ben.get("/ours/").text.count(words) == 1

"""The same form at two processes at the same moment: kept once, and both are led on."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor

from tests.nodes.browser import Browser
from tests.nodes.town import Town

SAY = "/appreciation/say/noticed/"
MARK = re.compile(r'name="once" value="([\w-]{12})"')
TAPS = 6


def test_two_taps_at_two_processes(town: Town) -> None:
    for words in ("the lamp you left on", "the tea beside the bed"):
        form = {**town.ana.form(SAY), "once": town.ana.get(SAY).first(MARK), "did": words}
        together = threading.Barrier(TAPS)

        def tap(browser: Browser, form: dict[str, str] = form, together: threading.Barrier = together) -> int:
            together.wait()
            return browser.send(SAY, form, follow=False).status

        with ThreadPoolExecutor(TAPS) as pool:
            taps = [pool.submit(tap, town.ana.at((town.a, town.b)[number % 2].address)) for number in range(TAPS)]
            assert [done.result() for done in taps] == [302] * TAPS
        assert [town.ana.at(one.address).get("/ours/").text.count(words) for one in (town.a, town.b)] == [1, 1]

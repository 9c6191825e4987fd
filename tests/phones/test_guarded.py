"""Behind a password at the proxy help opens without a network, and Toward can be installed."""

from collections.abc import Callable

import pytest

from tests.phones.guarded import NAME, PASSWORD, guarded
from tests.phones.hand import Hand
from tests.phones.house import House
from tests.phones.test_house import ON_THE_SHELF

HandOf = Callable[..., Hand]
pytestmark = pytest.mark.kept
MANIFEST = "async () => (await fetch('/manifest.webmanifest', { credentials: 'include' })).status"


def test_behind_a_password_help_opens_without_a_network(hand: HandOf, house: House) -> None:
    ana = hand("Ana")
    ana.expects("401", "ERR_INTERNET_DISCONNECTED", "asked another host: http://")
    with guarded(house.port) as (port, away):
        ana.page.goto(f"http://{NAME}:{PASSWORD}@127.0.0.1:{port}/help/")  # as if typed in, and remembered
        ana.page.goto(f"http://127.0.0.1:{port}/help/")
        ana.sees("People to talk to")
        ana.runs(ON_THE_SHELF)
        assert "/help/" in away and "/offline/" in away, "asked for without cookies first"
        assert ana.runs(MANIFEST) == 200
        assert ana.page.locator("link[rel=manifest]").get_attribute("crossorigin") == "use-credentials"
        ana.context.set_offline(True)
        ana.page.goto(f"http://127.0.0.1:{port}/help/")
        ana.sees("People to talk to")

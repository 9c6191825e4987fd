"""Quick exit where there is no network: the key does not outlive it, and what comes next is covered until then."""

from collections.abc import Callable

import pytest

from tests.phones.hand import Hand
from tests.phones.test_house import ON_THE_SHELF

HandOf = Callable[..., Hand]
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "Failed to load resource", "ERR_FAILED")
AWAY = """() => {
    const now = Object.fromEntries(Object.entries(localStorage));
    return JSON.stringify(now);
}"""


def leaves_without_a_network(ana: Hand) -> None:
    ana.expects(*NO_NETWORK)
    ana.context.set_offline(True)
    ana.taps("Quick exit")
    ana.page.wait_for_timeout(500)
    ana.page.close()


def in_a_new_tab(ana: Hand) -> None:
    ana.page = ana.context.new_page()


@pytest.mark.parametrize("workers", ["allow", "block"])
def test_back_online_a_new_tab_asks_for_the_passphrase(hand: HandOf, workers: str) -> None:
    ana = hand("Ana", service_workers=workers).has_an_account()
    ana.opens("/today/")
    if workers == "allow":
        ana.runs(ON_THE_SHELF)
    leaves_without_a_network(ana)
    ana.context.set_offline(False)
    in_a_new_tab(ana)
    ana.opens("/today/")
    ana.sees("Sign in")
    assert not any(cookie["name"].endswith("key") for cookie in ana.context.cookies()), ana.context.cookies()
    assert ana.runs(AWAY) == "{}"
    ana.signs_in()
    ana.is_at("/today/")
    in_a_new_tab(ana)
    ana.opens("/today/")
    ana.is_at("/today/")


def test_help_opens_after_it_and_the_next_page_comes_by_itself(hand: HandOf) -> None:
    ana = hand("Ana").has_an_account()
    ana.opens("/today/")
    ana.runs(ON_THE_SHELF)
    leaves_without_a_network(ana)
    in_a_new_tab(ana)
    ana.opens("/help/")
    ana.sees("Danger now")
    ana.opens("/today/")
    ana.sees("No connection")
    ana.context.set_offline(False)
    ana.sees("Sign in")

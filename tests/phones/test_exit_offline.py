"""Quick exit where there is no network: the key does not outlive it, and what comes next is covered until then."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.phones.hand import Hand
from tests.phones.house import House
from tests.phones.road import Road
from tests.phones.test_house import ON_THE_SHELF
from tests.phones.test_older_browsers import holds_nothing

HandOf = Callable[..., Hand]
pytestmark = pytest.mark.kept
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "Failed to load resource", "ERR_FAILED")
AWAY = """() => {
    const now = Object.fromEntries(Object.entries(localStorage));
    return JSON.stringify(now);
}"""

LOST = "const own = fetch; window.fetch = (to, how) => (/exit/.test(to) ? new Promise(() => {}) : own(to, how));"


def leaves_without_a_network(ana: Hand) -> None:
    ana.expects(*NO_NETWORK)
    ana.context.set_offline(True)
    ana.taps("Quick exit")
    expect(ana.page.locator("body.signed-in")).to_have_count(0)
    ana.page.close()


def in_a_new_tab(ana: Hand) -> None:
    ana.page = ana.context.new_page()


def test_the_worker_tells_it_where_what_the_page_sends_is_lost(hand: HandOf) -> None:
    ana = hand("Ana").has_an_account()
    ana.page.add_init_script(LOST)
    ana.opens("/today/")
    ana.runs(ON_THE_SHELF)
    ana.taps("Quick exit")
    ana.sees("Mild, some rain.")
    holds_nothing(ana)


def test_every_tab_leaves_with_the_one(hand: HandOf) -> None:
    ana = hand("Ana").has_an_account()
    ana.opens("/help/")
    for path in ("/today/", "/me/"):
        in_a_new_tab(ana)
        ana.opens(path)
    ana.taps("Quick exit")
    for page in ana.context.pages:
        page.get_by_text("Mild, some rain.").wait_for()


@pytest.mark.parametrize("again", [0, 1], ids=["in the other tab", "in the tab that left"])
def test_whoever_signs_in_anew_is_sent_away_by_no_tab(hand: HandOf, again: int) -> None:
    ana = hand("Ana").has_an_account()
    ana.opens("/me/")
    in_a_new_tab(ana)
    ana.opens("/today/")
    ana.taps("Quick exit")
    tabs = ana.context.pages
    for page in tabs:
        page.get_by_text("Mild, some rain.").wait_for()
    ana.page = tabs[again]
    ana.signs_in()
    ana.is_at("/today/")
    ana.page = tabs[1 - again]
    ana.opens("/")
    assert ana.page.locator(".cover").count() == 0
    ana.is_at("/today/")
    ana.page = tabs[again]
    ana.opens("/me/")
    ana.is_at("/me/")


@pytest.mark.parametrize("left_first", [False, True])
def test_help_opens_on_a_network_that_never_answers(hand: HandOf, house: House, left_first: bool) -> None:
    road = Road(house)
    ana = hand("Ana", at=road).has_an_account()
    ana.expects("ERR_", "Failed to load resource")
    ana.opens("/today/")
    ana.runs(ON_THE_SHELF)
    road.holds()
    if left_first:
        ana.taps("Quick exit")
        ana.sees("Mild, some rain.")
    in_a_new_tab(ana)
    ana.opens("/help/")
    ana.sees("Danger now")
    assert ana.page.locator("body.signed-in").count() == 0, "it stands there without anybody"
    road.close()


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

"""Half-written words survive a reload and a dropped tab, and are gone when they are sent or not wanted."""

import pytest
from playwright.sync_api import Route

from tests.phones.hand import PASSPHRASE, Hand
from tests.phones.test_house import DID, LOCK, SAY

WORDS = "You asked how it went before you had taken your coat off"


def types(ana: Hand, words: str) -> None:
    """By hand, and until it is kept."""
    with ana.page.expect_response(lambda answer: answer.url.endswith("/draft/")):
        ana.field(DID).click()
        ana.page.keyboard.insert_text(words)


def comes_anew(ana: Hand) -> None:
    """As after a phone that threw the page away."""
    ana.page.close(run_before_unload=False)
    ana.page = ana.context.new_page()
    ana.opens(SAY)


def test_they_come_back_until_they_are_sent(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens(SAY)
    types(ana, WORDS)
    comes_anew(ana)
    ana.has_written(DID, WORDS)
    ana.sees("What you had begun is here again")
    ana.taps("Give it to Ben")
    ana.is_at("/appreciation/")
    ana.opens(SAY)
    ana.has_written(DID, "")
    ana.does_not_see("What you had begun is here again")


# A page's clock fires in order, however busy the machine is: what waits to be kept is asked for before this is over.
LATER = "() => new Promise((done) => setTimeout(done, 1600))"


def test_locked_by_another_tab_they_are_kept_after_the_lock(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    second = ana.context.new_page()
    second.goto(ana.house.address + "/me/")
    ana.opens(SAY)
    asked: list[str] = []
    ana.page.on("request", lambda one: asked.append(one.url))
    ana.field(DID).click()
    ana.page.keyboard.insert_text(WORDS)
    second.evaluate(LOCK)
    ana.sees("What you were writing is still on this page.")
    second.close()
    ana.runs(LATER)
    assert not [one for one in asked if one.endswith("/draft/")], "while it is locked nothing would be kept"
    ana.writes("Passphrase", PASSPHRASE)
    with ana.page.expect_response(lambda answer: answer.url.endswith("/draft/") and answer.status == 204):
        ana.taps("Unlock")
    comes_anew(ana)
    ana.has_written(DID, WORDS)


def test_begun_anew_they_are_gone(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens(SAY)
    types(ana, WORDS)
    comes_anew(ana)
    with ana.page.expect_response(lambda answer: answer.url.endswith("/draft/")):
        ana.taps("Begin anew")
    ana.has_written(DID, "")
    comes_anew(ana)
    ana.has_written(DID, "")


def test_begun_anew_by_mistake_they_come_back_beside_what_was_typed_since(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens(SAY)
    types(ana, WORDS)
    comes_anew(ana)
    ana.taps("Begin anew")
    types(ana, "and then you laughed")
    with ana.page.expect_response(lambda answer: answer.url.endswith("/draft/")):
        ana.taps("Bring it back")
    ana.has_written(DID, f"{WORDS}\nand then you laughed")
    comes_anew(ana)
    ana.has_written(DID, f"{WORDS}\nand then you laughed")


FEW = "You rang twice"


def types_at_the_last(ana: Hand) -> None:
    """A few words, and pressed before they could be kept."""
    ana.field(DID).click()
    ana.page.keyboard.insert_text(FEW)


@pytest.mark.kept
def test_a_few_words_pressed_at_once_without_a_network_stay_and_are_kept_when_it_is_back(
    pair: tuple[Hand, Hand],
) -> None:
    ana, _ = pair
    ana.expects("ERR_INTERNET_DISCONNECTED")
    ana.opens(SAY)
    ana.context.set_offline(True)
    types_at_the_last(ana)
    ana.taps("Give it to Ben")
    ana.sees("No connection just now. Your words are still here.")
    ana.is_at(SAY)
    ana.has_written(DID, FEW)
    with ana.page.expect_response(lambda answer: answer.url.endswith("/draft/") and answer.status == 204):
        ana.context.set_offline(False)
    comes_anew(ana)
    ana.has_written(DID, FEW)
    ana.taps("Give it to Ben")
    ana.is_at("/appreciation/")
    ana.opens(SAY)
    ana.has_written(DID, "")


def test_where_the_network_goes_while_they_are_sent_the_form_has_them_again(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens(SAY)
    ana.expects("ERR_CONNECTION_RESET")
    held: list[Route] = []
    posts = lambda route: held.append(route) if route.request.method == "POST" else route.continue_()  # noqa: E731
    ana.page.route(f"**{SAY}", posts)
    types_at_the_last(ana)
    with ana.page.expect_response(lambda answer: answer.url.endswith("/draft/") and answer.status == 204):
        ana.page.get_by_role("button", name="Give it to Ben").click(no_wait_after=True)
    while not held:
        ana.page.wait_for_timeout(20)
    with ana.page.expect_event("requestfailed"):
        held[0].abort("connectionreset")
    comes_anew(ana)
    ana.has_written(DID, FEW)

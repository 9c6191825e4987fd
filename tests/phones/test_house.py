"""What the house does for a person who is writing: nothing typed is lost, nothing shown is left behind."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Route, expect

from tests.phones.hand import PASSPHRASE, SOON, Hand

HandOf = Callable[..., Hand]
LONG = "When you came in from the rain and asked about my day before your own. " * 12
DID = "What Ben did"
SAY = "/appreciation/say/noticed/"
LOCK = "() => document.dispatchEvent(new CustomEvent('lock', { detail: 'now' }))"
COVERED = """() => {
    ACT;
    return document.querySelector(".cover") !== null;  // before anything else can happen, so before anybody sees
}"""
KEPT_IN_BROWSER = """async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const name of await caches.keys()) {
        const shelf = await caches.open(name);
        for (const request of await shelf.keys()) texts.push(request.url, await (await shelf.match(request)).text());
    }
    return texts.join(" ") + JSON.stringify(await indexedDB.databases());
}"""

pytestmark = pytest.mark.kept
ON_THE_SHELF = """async () => {
    const there = async () => navigator.serviceWorker.controller && await caches.match("/offline/")
        && await caches.match("/help/") && await caches.match(document.querySelector("link[rel=stylesheet]").href);
    while (!await there()) await new Promise((done) => setTimeout(done, 50));
}"""


def writes_long(one: Hand) -> None:
    one.opens(SAY)
    one.writes(DID, LONG)


def sends_quietly(one: Hand, words: str) -> None:
    one.sends(SAY, did=words)


def test_what_arrives_does_not_touch_what_is_being_typed(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    sends_quietly(ana, "You waited up")
    ben.opens("/appreciation/")
    ben.taps("Open")
    ben.taps("In your own words")
    ben.page.get_by_label("In your own words").press_sequentially("I could not sleep", delay=5)
    same_page = ben.without_reload()
    ben.listens()
    sends_quietly(ana, "And you made toast")
    ben.has_heard()
    ben.page.get_by_label("In your own words").press_sequentially(" without you", delay=5)
    ben.has_written("In your own words", "I could not sleep without you")
    same_page()


def test_network_lost_in_the_middle_of_a_long_text(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/ours/")
    writes_long(ana)
    ana.expects("ERR_INTERNET_DISCONNECTED")
    ana.context.set_offline(True)
    ana.taps("Give it to Ben")
    ana.sees("Your words are still here.")
    ana.has_written(DID, LONG)
    ana.context.set_offline(False)
    ana.taps("Give it to Ben")
    finds(ben, LONG.strip())


def test_locked_by_quiet_and_opened_again(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    writes_long(ana)
    same_page = ana.without_reload()
    ana.runs(LOCK)
    ana.sees("What you were writing is still on this page.")
    expect(ana.page.locator("main")).not_to_be_visible()
    assert "Sign-in name" not in ana.reads("/unlock/")
    assert LONG not in ana.reads(SAY), "the key is gone on the server too"
    ana.expects("403")
    ana.writes("Passphrase", "not this one at all")
    ana.taps("Unlock")
    ana.sees("That is not the passphrase.")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    same_page()
    ana.has_written(DID, LONG)
    ana.taps("Give it to Ben")
    ben.opens("/ours/")
    finds(ben, LONG.strip())


def test_quiet_minutes_lock_by_themselves(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.stops_the_clock()
    writes_long(ana)
    assert ana.runs("() => document.body.dataset.lockMinutes") == "5"
    ana.page.screenshot()  # by now it has been told that it was scrolled, which counts as somebody being there
    ana.page.clock.fast_forward("04:30")
    ana.does_not_see("What you were writing is still on this page.")
    ana.page.clock.fast_forward("00:40")
    ana.sees("What you were writing is still on this page.")


def test_sent_after_the_key_was_gone(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    writes_long(ana)
    ana.context.clear_cookies(name="toward_key")
    ana.expects("423")
    ana.taps("Give it to Ben")
    ana.sees("Your words are still here, in this page.")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    ana.is_at("/appreciation/")
    ben.opens("/ours/")
    finds(ben, LONG.strip())


def test_a_lock_in_one_tab_covers_the_other(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    writes_long(ana)
    second = ana.context.new_page()
    second.goto(ana.house.address + "/me/")
    second.get_by_role("button", name="Lock", exact=True).click()
    ana.sees("What you were writing is still on this page.")
    second.close()


@pytest.mark.parametrize("way", ["the button", "shift three times", "from the lock"])
def test_quick_exit_covers_at_once_and_leaves_nothing(pair: tuple[Hand, Hand], way: str) -> None:
    ana, _ = pair
    sends_quietly(ana, "The secret picnic")
    ana.opens("/appreciation/")
    ana.sees("The secret picnic")
    writes_long(ana)
    if way == "shift three times":
        for _key in range(3):
            ana.page.keyboard.press("Shift")
    else:
        if way == "from the lock":
            ana.runs(LOCK)
        where = "dialog[open]" if way == "from the lock" else "header"
        press = f"document.querySelector('{where} .exit__button').click()"
        assert ana.runs(COVERED.replace("ACT", press))
    ana.sees("Mild, some rain.")
    ana.page.go_back()
    ana.page.wait_for_load_state()
    expect(ana.page.locator("body.signed-in")).to_have_count(0)
    for words in ("The secret picnic", "asked about my day"):
        ana.does_not_see(words)
    ana.opens("/help/")
    kept = ana.runs(KEPT_IN_BROWSER)
    for words in ("picnic", "asked about my day", "Ben", 'class="signed-in'):
        assert words not in kept
    names = {cookie.get("name") for cookie in ana.context.cookies()}
    assert not names & {"toward", "toward_key"}, names
    ana.opens("/today/")
    ana.is_at("/sign-in/")


def test_shift_three_times_covers_at_once(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens("/today/")
    press = "for (let i = 0; i < 3; i += 1) document.body.dispatchEvent(new KeyboardEvent('keydown', "
    press += "{ key: 'Shift', bubbles: true }))"
    assert ana.runs(COVERED.replace("ACT", press))


def test_quick_exit_works_without_a_network(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens("/us/")
    ana.sees("What you and Ben have between you.")
    ana.expects("ERR_INTERNET_DISCONNECTED")
    ana.context.set_offline(True)
    assert ana.runs(COVERED.replace("ACT", "document.querySelector('.exit__button').click()"))
    ana.does_not_see("What you and Ben have between you.")
    ana.context.set_offline(False)


def test_marks_stay_when_the_network_is_gone(pair: tuple[Hand, Hand]) -> None:
    ana = pair[0]
    ana.opens("/touch/mine/home/")
    marks = ana.page.get_by_role("radio", name="Like it")
    for nth in range(3):
        marks.nth(nth).check()
    ana.expects("ERR_INTERNET_DISCONNECTED")
    ana.context.set_offline(True)
    ana.taps("Keep it")
    ana.sees("No connection just now. Your words are still here.")
    ana.context.set_offline(False)
    expect(marks.nth(2)).to_be_checked()
    held = ana.page.locator(".notice--held").bounding_box()
    assert held
    under = "([x, y]) => document.elementFromPoint(x, y).classList.contains('notice--held')"
    assert not ana.runs(under, [held["x"] + 9, held["y"] + 9]), "it takes the tap that was meant for the button below"
    ana.taps("Keep it")
    ana.is_at("/touch/mine/")


def test_it_catches_up_after_sleep(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens_and_listens("/ours/")
    same_page = ben.without_reload()
    ben.expects("ERR_INTERNET_DISCONNECTED", "ERR_NETWORK_CHANGED")
    ben.context.set_offline(True)
    asleep(ben, hidden=True)
    sends_quietly(ana, "You let me sleep")
    ben.does_not_see("You let me sleep")
    ben.context.set_offline(False)
    asleep(ben, hidden=False)
    finds(ben, "You let me sleep")
    sends_quietly(ana, "And then you made tea")
    finds(ben, "And then you made tea")
    same_page()


def test_what_could_not_be_asked_for_is_asked_for_again(pair: tuple[Hand, Hand]) -> None:
    """The word that something is new came through, and then there was no network to ask what."""
    ana, ben = pair
    ben.opens_and_listens("/ours/")
    same_page = ben.without_reload()
    ben.expects("ERR_INTERNET_DISCONNECTED", "ERR_NETWORK_CHANGED", "htmx:sendError", "htmx:afterRequest")
    ben.context.set_offline(True)
    ben.runs("() => document.dispatchEvent(new CustomEvent('moved', { detail: '' }))")
    ben.sees("No connection just now.")
    sends_quietly(ana, "You drove through the tunnel")
    ben.context.set_offline(False)
    finds(ben, "You drove through the tunnel")
    ben.does_not_see("No connection just now.")
    same_page()


def test_what_moves_while_the_page_is_being_renewed_is_seen_too(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.page.clock.set_fixed_time(datetime.now(UTC))  # how long the phone is ready to wait is not tried here
    ben.opens_and_listens("/ours/")
    same_page = ben.without_reload()
    asked: list[str] = []

    def slowly(route: Route) -> None:
        answer = route.fetch()
        asked.append(answer.url)
        if len(asked) == 1:  # on its way back while the second is said
            sends_quietly(ana, "The second of two")
            ben.page.wait_for_function("() => window.heard.length > 1")
        route.fulfill(response=answer)

    ben.context.route("**/ours/", slowly)
    sends_quietly(ana, "The first of two")
    expect(ben.page.locator("main article", has_text="Ana noticed you")).to_have_count(2, timeout=SOON)
    same_page()


def finds(one: Hand, words: str) -> None:
    """It has come, and says this once it is opened."""
    one.taps("Open")
    one.sees(words, within=SOON)


def asleep(one: Hand, *, hidden: bool) -> None:
    one.runs(
        """(hidden) => {
            Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
            document.dispatchEvent(new Event('visibilitychange'));
        }""",
        hidden,
    )


def test_help_opens_without_a_network(hand: HandOf) -> None:
    eve = hand("Eve")
    eve.opens("/help/")
    eve.runs(ON_THE_SHELF)
    eve.context.set_offline(True)
    eve.opens("/help/")
    eve.sees("People to talk to")
    eve.opens("/today/")
    eve.sees("This phone cannot reach your server just now.")


def test_a_page_that_another_tab_signed_out_and_in_again_opens_with_the_right_passphrase(hand: HandOf) -> None:
    ana = hand("Ana").has_an_account()
    ana.opens("/journal/write/")
    ana.taps("Lock")
    ana.sees("Passphrase")
    ana.sends("/sign-out/")
    ana.context.add_cookies(
        [{"name": "toward_csrf", "value": "b" * 32, "url": ana.house.address}]
    )  # as signing in does
    ana.sends("/sign-in/", login=ana.sign_in_name(), password=PASSPHRASE)
    ana.expects("403")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    ana.page.wait_for_function("() => !document.documentElement.classList.contains('is-locked')")

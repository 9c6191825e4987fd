"""Reminders on a real phone: push, asked for, shown and taken away; and everything else without JavaScript."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import CDPSession, expect

from tests.phones.axe import Axe
from tests.phones.conftest import HandOf
from tests.phones.hand import Hand

PAGE = "/me/reminders/"
# A browser in a test has no push service to go to. What it would have got from one, it is given.
LENT = """
() => {
  const letters = (raw) =>
    btoa(String.fromCharCode(...raw)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  PushManager.prototype.subscribe = async (wish) => {
    window.wish = { visible: wish.userVisibleOnly, key: letters(wish.applicationServerKey) };
    const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
    const p256dh = letters(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
    const keys = { p256dh, auth: letters(crypto.getRandomValues(new Uint8Array(16))) };
    return { toJSON: () => ({ endpoint: "https://fcm.googleapis.com/fcm/send/lent", keys }) };
  };
}
"""
SHOWN = """
async () => {
  const here = await navigator.serviceWorker.ready;
  return (await here.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
}
"""
pytestmark = pytest.mark.kept


@pytest.fixture
def ana(hand: HandOf) -> Hand:
    """With JavaScript, and allowed to notify."""
    ana = hand("Ana")
    ana.context.grant_permissions(["notifications"], origin=ana.house.address)
    return ana.has_an_account()


def pushes(ana: Hand, data: str) -> None:
    """Let a push message come to the service worker, as the browser does when one has arrived and was opened."""
    ana.runs("() => navigator.serviceWorker.ready.then(() => true)")
    session: CDPSession = ana.context.new_cdp_session(ana.page)
    found: list[dict[str, Any]] = []
    session.on("ServiceWorker.workerRegistrationUpdated", lambda event: found.extend(event["registrations"]))
    session.send("ServiceWorker.enable")
    while not (known := {one["registrationId"] for one in found if one["scopeURL"].startswith(ana.house.address)}):
        ana.page.wait_for_timeout(20)  # between two looks
    for id in known:
        said = {"origin": ana.house.address, "registrationId": id, "data": data}
        session.send("ServiceWorker.deliverPushMessage", said)
    session.detach()


def notifications(ana: Hand) -> list[dict[str, str]]:
    ana.page.wait_for_function(f"async () => (await ({SHOWN})()).length")
    found: list[dict[str, str]] = ana.runs(SHOWN)
    return found


def test_push_is_asked_for_and_taken_away(ana: Hand) -> None:
    ana.opens(PAGE)
    ana.sees("Nothing is set up, so nothing rings.")
    ana.runs(LENT)
    ana.taps("Ring on this one")
    ana.sees("This browser will ring. Try it once, below.")
    expect(ana.page.locator("#ways article h3")).to_have_text(re.compile("Push"))
    ana.taps("Stop everything")
    ana.sees("Everything is stopped.")
    ana.sees("Nothing is set up, so nothing rings.")


def test_the_browser_is_asked_for_a_push_that_is_seen_with_the_servers_key(ana: Hand) -> None:
    ana.opens(PAGE)
    ana.runs(LENT)
    ana.page.evaluate("() => { document.querySelector('[data-push]').submit = () => {} }")
    ana.taps("Ring on this one")
    ana.page.wait_for_function("() => window.wish")
    assert ana.runs("() => window.wish") == {
        "visible": True,
        "key": ana.page.locator("[data-push]").get_attribute("data-push"),
    }


@pytest.mark.whole
def test_a_push_shows_one_line_and_a_repeat_takes_its_place(ana: Hand) -> None:
    ana.opens(PAGE)
    for _time in range(2):
        pushes(ana, json.dumps({"line": "You asked to be reminded", "tag": "mark-one"}))
        assert notifications(ana) == [{"title": "You asked to be reminded", "body": "", "tag": "mark-one"}]
    pushes(ana, "something that cannot be read")
    ana.page.wait_for_function(f"async () => (await ({SHOWN})()).length === 2")
    assert {one["title"] for one in notifications(ana)} == {"You asked to be reminded", "A reminder you asked for"}


def test_whoever_is_not_allowed_is_told_where_to_look(hand: HandOf) -> None:
    ana = hand("Ana").has_an_account()
    ana.opens(PAGE)
    slowly = "new Promise((done) => setTimeout(() => done('denied'), 300))"
    ana.page.evaluate(f"() => {{ Notification.requestPermission = () => {slowly} }}")
    button = ana.page.get_by_role("button", name="Ring on this one")
    button.press("Enter")
    ana.sees("The browser does not allow it.")
    expect(button).to_be_focused()


def test_a_browser_that_fails_says_so(ana: Hand) -> None:
    ana.opens(PAGE)
    ana.page.evaluate("() => { PushManager.prototype.subscribe = () => Promise.reject(new Error()) }")
    ana.page.evaluate("() => { PushManager.prototype.getSubscription = async () => null }")
    ana.taps("Ring on this one")
    ana.sees("This browser could not set it up just now.")


def test_everything_else_works_without_javascript(hand: HandOf) -> None:
    ana = hand("Ana", java_script_enabled=False).has_an_account()
    ana.expects("status of 422")
    ana.opens(PAGE)
    expect(ana.page.locator("[data-push] noscript p")).to_be_visible()
    ana.page.get_by_text("Look at that now").click()
    ana.page.get_by_text("Add a time").click()
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"):
        ana.page.get_by_label(day, exact=True).uncheck()
    ana.writes("At", "18:45")
    ana.page.get_by_role("button", name="Add it").click()
    ana.sees("Saturday, Sunday")
    ana.page.get_by_label("Rest at night").uncheck()
    ana.page.get_by_role("button", name="Keep", exact=True).click()
    ana.sees("Kept.")
    assert not ana.page.get_by_label("Rest at night").is_checked()
    ana.page.get_by_text("More, for those who host").click()
    ana.writes("Apprise URL", "json://127.0.0.1/")
    ana.page.get_by_role("button", name="Ring there").click()
    ana.sees("That leads into this server's own network")
    ana.has_written("Apprise URL", "json://127.0.0.1/")
    ana.page.get_by_role("button", name="Stop everything").first.click()
    ana.sees("Everything is stopped.")


def test_axe_with_everything_set_up(ana: Hand, axe: Axe) -> None:
    ana.expects("status of 422")
    ana.sends(f"{PAGE}other/", url="ntfys://8.8.8.8/topic", called="The hall")
    ana.sends(f"{PAGE}time/", **{"t-days": "1", "t-at": "20:30"})
    ana.opens(PAGE)
    folded = ana.page.locator("main details:not([open]) > summary")
    folded.first.wait_for()
    while folded.count():
        folded.first.click()
    axe(ana, "reminders")
    ana.writes("Apprise URL", "dbus://")
    ana.taps("Ring there")
    ana.sees("That is no address that can be used here.")
    axe(ana, "reminders, with an error")
    axe.finds_nothing()

"""Browsers that lack something, or shut it: words are sent, the lock closes, and the way out leads out."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.phones.hand import PASSPHRASE, Hand, are_a_pair
from tests.phones.house import House
from tests.served import PATIENCE

SAY = "/appreciation/say/noticed/"
SHUT = "Object.defineProperty(window, '{}', {{ get() {{ throw new DOMException('shut', 'SecurityError'); }} }});"
NO_HAS = """for (const kind of [Document, Element, DocumentFragment])
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
        const own = kind.prototype[name];
        if (own) kind.prototype[name] = function (what) {
            if (what.includes(':has(')) throw new DOMException('no :has', 'SyntaxError');
            return own.call(this, what);
        };
    }
"""
GONE = {
    "AbortSignal.timeout": "delete AbortSignal.timeout;",
    "requestSubmit": "delete HTMLFormElement.prototype.requestSubmit;",
    "requestSubmit and submitter": "delete HTMLFormElement.prototype.requestSubmit;"
    "delete SubmitEvent.prototype.submitter;",
    "replaceChildren": "for (const kind of [Element, Document]) delete kind.prototype.replaceChildren;",
    "showModal": "for (const act of ['show', 'showModal', 'close']) delete HTMLDialogElement.prototype[act];",
    ":has": NO_HAS,
    "checkVisibility": "delete Element.prototype.checkVisibility;",
    "navigator.locks": "delete Navigator.prototype.locks;",
    "BroadcastChannel": "delete window.BroadcastChannel;",
    "wakeLock": "delete Navigator.prototype.wakeLock;",
    "serviceWorker": "delete Navigator.prototype.serviceWorker;",
    "keepalive": "delete Request.prototype.keepalive;",
    "sendBeacon": "delete Navigator.prototype.sendBeacon;",
    "clipboard and share": "delete Navigator.prototype.clipboard; delete Navigator.prototype.share;",
    "push": "delete window.PushManager; delete window.Notification;",
    "field-sizing": "const own = CSS.supports; CSS.supports = (a, b) => a !== 'field-sizing' && own(a, b);",
    "what came after 2021": "delete window.structuredClone; delete Object.hasOwn; delete Promise.any;"
    "for (const kind of [Array, String]) for (const name of ['at', 'findLast']) delete kind.prototype[name];",
    "storage that throws": SHUT.format("localStorage") + SHUT.format("sessionStorage") + SHUT.format("caches"),
}


# Together where one cannot hide what another's lack does.
TOGETHER = [
    ("AbortSignal.timeout", "replaceChildren", "checkVisibility", "wakeLock", "clipboard and share", "field-sizing"),
    ("requestSubmit", "showModal", "navigator.locks", "sendBeacon", "push", "what came after 2021"),
    ("requestSubmit and submitter", ":has", "BroadcastChannel", "keepalive", "serviceWorker"),
    ("storage that throws",),
]


def test_each_is_taken_away_once() -> None:
    assert sorted(sum(TOGETHER, ())) == sorted(GONE)


@pytest.fixture(scope="module")
def ana(browser: Browser, play: Playwright, house: House) -> Iterator[Hand]:
    """One phone for all of them: she signs in again after each exit."""
    ana, ben = (Hand(name, browser.new_context(locale="en-GB"), house) for name in ("Ana", "Ben"))
    are_a_pair(ana, ben)
    yield ana
    for one in (ana, ben):
        one.context.close()


def gives(ana: Hand, words: str) -> None:
    ana.opens(SAY)
    ana.writes("What Ben did", words)
    ana.taps("Give it to Ben")
    ana.is_at("/appreciation/")
    assert words in ana.reads("/appreciation/")


@pytest.mark.parametrize("gone", TOGETHER, ids=" + ".join)
def test_without_it_words_are_sent_the_lock_closes_and_the_exit_leaves(ana: Hand, gone: tuple[str, ...]) -> None:
    ana.context.clear_cookies()
    ana.signs_in()
    ana.is_at("/today/")
    ana.page.close()
    ana.page = ana.context.new_page()
    ana.page.add_init_script("".join(f"{{{GONE[what]}}}" for what in gone))
    gives(ana, f"You waited for me although {gone[0]} was gone")
    ana.opens(SAY)
    ana.page.get_by_role("button", name="Lock", exact=True).click()
    ana.writes("Passphrase", PASSPHRASE)
    assert "Sign-in name" not in ana.reads("/unlock/"), "locked, on the server too"
    ana.taps("Unlock")
    ana.field("What Ben did").wait_for()
    ana.taps("Quick exit")
    ana.sees("Mild, some rain.")
    holds_nothing(ana)


def holds_nothing(ana: Hand) -> None:
    """Wait until the server has heard: then no cookie of ours is left."""
    until = time.monotonic() + PATIENCE
    while ours := [one["name"] for one in ana.context.cookies() if one["name"].startswith("toward")]:
        ana.page.wait_for_timeout(50)
        assert time.monotonic() < until, ours

"""Somebody who types a new word into every field by key, as a browser asks for before it keeps anything."""

import secrets
from typing import Any
from urllib.parse import urlsplit

from toward.measure.asked import FIND, FOCUS, HOLDS, NAMES, SAID, SEND

AWAY = "http://elsewhere.test/"
PLAIN = """<!doctype html><title>Elsewhere</title><form action="/"><input name="q"><textarea name="t"></textarea>
<button>Send</button></form>"""
UNSEEN = 3500  # ms: a browser writes down what it would open again 2.5 seconds after something changed
LEAST = 6  # letters: what a short field leaves of a word is sought as well, down to these
ENDING = ("/leave/", "/unlock/")


def _word() -> str:
    return f"zq{secrets.token_hex(6)}"


def _is_the_answer(found: Any, action: str) -> bool:
    return bool(found.request.is_navigation_request()) and urlsplit(found.url).path == action


class Typist:
    """What was typed is in `typed`, what of it as a sign-in name in `names`, and where what was sent went in `sent`."""

    def __init__(self, browser: Any, home: str) -> None:
        self.browser, self.home, self.page = browser, home, browser.new_page()
        self.page.set_default_timeout(60_000)
        self.typed: list[str] = []
        self.names: set[str] = set()
        self.sent: set[str] = set()

    def elsewhere(self) -> list[str]:
        """Two words into a form that says nothing: one is sent, one is left standing. A browser keeps both."""
        away = self.browser.new_page()  # answered here, for this page alone: it costs a page its cache
        away.route(f"{AWAY}**", lambda asked: asked.fulfill(body=PLAIN, content_type="text/html"))
        away.goto(AWAY)
        sent, left = _word(), _word()
        away.focus("input")
        away.keyboard.insert_text(sent)
        away.click("button")
        away.wait_for_url(f"{AWAY}?**")
        away.focus("textarea")
        away.keyboard.insert_text(left)
        away.wait_for_timeout(UNSEEN)
        return [sent, left]

    def sign_in(self, name: str, passphrase: str) -> None:
        """By the door, where the name is typed too."""
        self.page.goto(f"{self.home}/sign-in/")
        self._type("[name=login]", name)
        self._type("[name=password]", passphrase)
        self.page.click("main form button:not([type=button]) >> nth=0")
        self.page.wait_for_selector("body.signed-in")
        self.typed += [name, passphrase]
        self.names.add(name)

    def types(self, path: str, action: str) -> None:
        """Into every field of a page; that form of it is sent, the others are left unsent."""
        self.page.goto(self.home + path)
        for nth in range(self.page.evaluate(FIND)):
            self.page.evaluate(FOCUS, nth)
            self.page.keyboard.insert_text(_word())
        self.typed += [said for said in self.page.evaluate(SAID) if len(said) >= LEAST and said.startswith("zq")]
        self.names.update(self.page.evaluate(NAMES))
        if not action.startswith(ENDING) and self.page.evaluate(HOLDS, action):
            self._send(action)

    def _send(self, action: str) -> None:
        """However long it takes: it is answered, and where the answer is a page, that page is there."""
        with self.page.expect_response(lambda found: _is_the_answer(found, action)) as answer:
            self.page.evaluate(SEND)
        self.sent.add(action)
        if "content-disposition" not in answer.value.headers:
            self.page.wait_for_function("() => !window.fields && document.readyState !== 'loading'")

    def leave(self) -> None:
        """Leave words unsent, lock, try to unlock, and take the quick exit."""
        self.types("/journal/write/", ENDING[0])
        self.page.wait_for_timeout(UNSEEN)
        self.page.evaluate("() => document.dispatchEvent(new CustomEvent('lock', { detail: 'now' }))")
        self.typed.append(_word())
        self._type("#lock-pass", self.typed[-1])
        self.page.keyboard.press("Enter")
        self.page.wait_for_function("() => document.getElementById('lock-error').textContent !== ''")
        self.page.wait_for_timeout(UNSEEN)
        self.page.evaluate("() => document.querySelector('form[data-exit] button').click()")
        self.page.wait_for_timeout(UNSEEN)

    def _type(self, field: str, word: str) -> None:
        self.page.locator(field).first.focus()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(word)

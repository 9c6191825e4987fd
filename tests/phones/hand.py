"""A hand that holds a phone: what people do and see, in their words. Waiting is built in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from secrets import token_hex
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, expect

from tests.phones.house import NEUTRAL, House

PASSPHRASE = "seven lamps over a quiet harbour"
PATIENCE = 60_000  # ms: a busy machine may take its time; what is waited for is the thing itself
SOON = PATIENCE  # on the other phone, by itself; how soon that is, `toward bench` measures

expect.set_options(timeout=PATIENCE)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
KEEP_WHAT_COMES = """() => {
    window.heard = [];
    document.addEventListener("moved", ({ detail }) => window.heard.push(String(detail)));
}"""
# Two pages of beginning also ask by themselves, every ten seconds; where they do not, what comes was told.
ONLY_TOLD = """document.addEventListener("htmx:beforeProcessNode", ({ target }) => {
    const asks = target.getAttribute?.("hx-trigger")?.includes("every");
    if (asks) target.setAttribute("hx-trigger", "moved from:document");
})"""
IN_FLIGHT = ".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"


def heads(said: str) -> dict[str, int]:
    """How far each log has come, as the line spells it."""
    return {log: int(seq) for log, _, seq in (one.rpartition(":") for one in said.split(",") if one)}


@dataclass
class Hand:
    """Somebody and their phone. Whatever the browser complains of is in `troubles`."""

    name: str
    context: BrowserContext
    house: House
    troubles: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    heads: dict[str, int] = field(default_factory=dict)
    mark: str = field(default_factory=lambda: token_hex(6))  # in a house, no two of one name are the same person

    def __post_init__(self) -> None:
        self.context.set_default_timeout(PATIENCE)
        self.context.on("console", self._hear)
        self.context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        self.context.on("requestfailed", lambda request: self._look_where(request.url))  # no other host is found

    @cached_property
    def page(self) -> Page:
        """The page that they look at; who looks at none has none, which costs a process."""
        return self.context.new_page()

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.troubles.append(said.text)

    def _look_where(self, url: str) -> None:
        if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith((self.house.address, NEUTRAL)):
            self.troubles.append(f"asked another host: {url}")

    def expects(self, *troubles: str) -> None:
        """The browser will complain of this, and should."""
        self.expected += troubles

    def complaints(self) -> list[str]:
        return [said for said in self.troubles if not any(known in said for known in self.expected)]

    # going about

    def opens(self, path: str) -> None:
        self.page.goto(path if path.startswith("http") else self.house.address + path)

    def taps(self, words: str, *, exact: bool = True) -> None:
        self._tappable(words, exact).click()
        self.page.locator("html:not([data-sending])").wait_for(state="attached")

    def _tappable(self, words: str, exact: bool) -> Locator:
        at = self.page
        found = at.get_by_role("button", name=words, exact=exact).or_(at.get_by_role("link", name=words, exact=exact))
        return found.filter(visible=True).first

    def writes(self, label: str, text: str) -> None:
        self.field(label).fill(text)

    def ticks(self, label: str) -> None:
        self.field(label).check()

    def field(self, label: str) -> Locator:
        """By its label, behind which "if you like" may stand."""
        exact = self.page.get_by_label(label, exact=True)
        begins = self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}\s+if you like\s*$"))
        return exact.or_(begins).filter(visible=True).first

    # seeing

    def sees(self, words: str, within: int = PATIENCE) -> None:
        expect(self.page.get_by_text(words).filter(visible=True).first).to_be_visible(timeout=within)

    def does_not_see(self, words: str) -> None:
        expect(self.page.get_by_text(words).filter(visible=True)).to_have_count(0)

    def has_written(self, label: str, text: str) -> None:
        expect(self.field(label)).to_have_value(text)

    def is_at(self, path: str, within: int = PATIENCE) -> None:
        expect(self.page).to_have_url(re.compile(re.escape(self.house.address + path) + r"(\?.*)?$"), timeout=within)

    def opens_and_listens(self, path: str) -> None:
        """Open a page whose line is open too."""
        with self.page.expect_response(lambda answer: "/live/" in answer.url):
            self.opens(path)
        self.listens()

    def listens(self) -> None:
        """From now on it is kept what comes over the line."""
        self.heads = heads(re.findall(r'data-heads="([^"]*)"', self.reads("/help/"))[0])
        self.runs(KEEP_WHAT_COMES)

    def has_heard(self, times: int = 1) -> None:
        """So much has come, and what it was about is in its place."""
        self.page.wait_for_function(f"() => window.heard.length >= {times} && !document.querySelector('{IN_FLIGHT}')")

    def has_heard_nothing(self) -> None:
        """The first that comes since it listens is of what is written only now, and only for oneself."""
        self.sends("/journal/write/", words="The hall was cold.")
        self.has_heard()
        came = self.runs("() => window.heard.splice(0)")
        ours = {log: seq for log, seq in heads(came[-1]).items() if log in self.heads}
        assert len(came) == 1 and ours == self.heads, (self.heads, came)

    def runs(self, script: str, about: Any = None) -> Any:
        return self.page.evaluate(script, about)

    def reloads(self, *, and_stays: bool = False) -> None:
        """Ask by script for the page once more; over when it is there, or when the browser was told to stay."""
        with self.page.expect_event("dialog") if and_stays else self.page.expect_navigation():
            self.runs("() => location.reload()")

    def without_reload(self) -> Callable[[], None]:
        """Mark the page as it is now; the answer, called later, asserts that it is still the same page."""
        self.runs("() => { window.mark = 'same page' }")
        return lambda: self._still("same page")

    def stops_the_clock(self) -> None:
        """From the next page on its time goes by where a test says so: minutes of a busy machine do not count."""
        now = datetime.now(UTC)
        self.page.clock.install(time=now)
        self.page.clock.pause_at(now + timedelta(seconds=1))

    def is_only_told(self) -> None:
        """From the next page on nothing asks by itself, so what comes was told."""
        self.context.add_init_script(ONLY_TOLD)

    def _still(self, mark: str) -> None:
        assert self.runs("() => window.mark") == mark, "the page was loaded anew"

    # the door

    def sign_in_name(self) -> str:
        return f"{self.name.lower()}-{self.mark}"

    def fills_in_sign_up(self, passphrase: str = PASSPHRASE) -> None:
        self.writes("How you want to be called", self.name)
        self.writes("Sign-in name", self.sign_in_name())
        self.writes("Passphrase", passphrase)
        self.ticks("I am 18 or older")
        self.ticks("I have read what is kept here, and agree")
        self.taps("Make my place")

    def types_the_code_back(self) -> None:
        groups = self.page.locator(".code-words").inner_text().split()
        asked = re.search(r"Type group (\d)", self.page.locator("main").inner_text())
        assert asked
        self.field(f"Type group {asked[1]} from your paper").fill(groups[int(asked[1]) - 1])
        self.taps("I have it on paper")

    def signs_in(self, passphrase: str = PASSPHRASE) -> None:
        self.opens("/sign-in/")
        self.writes("Sign-in name", self.sign_in_name())
        self.writes("Passphrase", passphrase)
        self.taps("Sign in")

    # what a form would send, without the page: for what a test is not about

    def sends(self, path: str, **said: str | list[str]) -> str:
        """Post a form as the browser would; return where it leads, which nobody looks at."""
        token = next(c.get("value", "") for c in self.context.cookies() if c.get("name") == "toward_csrf")
        form = urlencode({"csrfmiddlewaretoken": token, **said}, doseq=True)
        answer = self.context.request.post(self.house.address + path, data=form, headers=FORM, max_redirects=0)
        assert answer.ok or answer.status in (302, 303), f"{path}: {answer.status} {answer.text()[:2000]}"
        return urljoin(answer.url, answer.headers.get("location", ""))

    def reads(self, path: str) -> str:
        answer = self.context.request.get(self.house.address + path)
        return answer.text()

    def has_an_account(self) -> "Hand":
        self.context.add_cookies([{"name": "toward_csrf", "value": token_hex(16), "url": self.house.address}])
        said = {"name": self.sign_in_name(), "shown_name": self.name, "passphrase": PASSPHRASE}
        self.sends("/sign-up/", **said, adult="on", consent="on")
        return self


def may_talk(*hands: Hand) -> None:
    """Each was asked the private questions alone, and said yes to the line at the moment."""
    for one in hands:
        one.sends("/before/asked/")
        one.sends("/before/now/")


def are_a_pair(one: Hand, two: Hand, kind: str = "partners") -> None:
    """Both sign up and find each other, through the real doors, in a second."""
    begin_a_bond(one.has_an_account(), two.has_an_account(), kind)


def begin_a_bond(one: Hand, two: Hand, kind: str = "partners") -> None:
    """One invites, two accepts, one confirms."""
    address = urlsplit(one.sends("/invite/", kind=kind)).path
    two.sends("/join/", words=words_of(one, address))
    two.sends("/join/accept/")
    one.sends(f"{address}confirm/")
    two.reads("/join/pending/")


def words_of(one: Hand, invitation: str) -> str:
    """The words of an open invitation, as its page shows them."""
    found = re.search(r"/join/#([a-z-]+)", one.reads(invitation))
    assert found
    return found[1]

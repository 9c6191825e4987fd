"""Every page there is, found from Django's own list of addresses, so that a new one cannot be forgotten.

An address with something in it (an id, a word) is opened as the pages themselves link to it. One to which
nothing links and that can be opened is a failure: furnish the house (furnish.py) so that something does.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from urllib.parse import urlsplit

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import APIResponse

from tests.phones.hand import Hand

NOT_PAGES = {
    "live": "a stream that does not end",
    "leave": "the quick exit, which leads away",
    "manifest": "for the phone, not for eyes",
    "worker": "a script",
    "by_passkey": "what a script asks a passkey",
    "invitation_qr": "a picture, seen on its page",
    "moved": "an old address, which leads on to the new one",
    "join_pasted": "leads on to what it was a link to",
    "start_pasted": "leads on to what it was a link to",
}
ELSEWHERE = {
    "small_repairs:thing": "an old address, which leads on to the table",
    "listening:write": "only in the middle of a listening",
    "listening:keep": "only at the end of a listening",
    "listening:stands": "one line of the page on which somebody writes back, renewed by itself",
    "yearly:talk": "only in the middle of a talk; weighed by axe there (test_yearly.py)",
    "mfa_remove_webauthn": "opens with a passkey, which needs a key to touch",
    "mfa_edit_webauthn": "opens with a passkey, which needs a key to touch",
}
EXAMPLES = 3
IDS = {"id", "which", "pk", "whose"}
LINKS = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
PASSES = re.compile(  # what is drawn anew for each, how far each log has come, and the time
    r'(?<=name="csrfmiddlewaretoken" value=")[^"]*|(?<=name="once" value=")[^"]*|(?<=name="bond" value=")[^"]*'
    r'|(?<=name="csrf-token" content=")[^"]*|(?<="X-CSRFToken":")[^"]*|(?<=data-who=")[^"]*|(?<=data-heads=")[^"]*'
    r'|(?<!class=")(?<=[/"])[\w-]{22}(?=[/"])|\d{1,2}:\d\d(:\d\d)?'
)
Look = Callable[[Hand, str], None]


def routes(resolver: URLResolver | None = None, name: str = "", path: str = "/") -> Iterator[tuple[str, str]]:
    """The full name of every address, and the address with its blanks."""
    for pattern in (resolver or get_resolver()).url_patterns:
        here = path + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, f"{name}{pattern.namespace}:" if pattern.namespace else name, here)
        elif isinstance(pattern, URLPattern):
            assert pattern.name, f"{here} has no name"
            yield name + pattern.name, here


@dataclass
class Walk:
    """One person's way through every page that they can open."""

    hand: Hand
    look: Look
    but: frozenset[str] = frozenset()  # routes that are asked for their links alone
    known: set[str] = field(default_factory=set)  # pages that somebody was shown, word for word
    same: list[str] = field(default_factory=list)  # which of those came again
    seen: dict[str, list[str]] = field(default_factory=dict)
    looked_at: set[str] = field(default_factory=set)
    ahead: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def everywhere(self) -> "Walk":
        self.hand.expects("status of 403", "status of 404", "status of 405")
        for _name, route in routes():
            if "<" not in route:
                self.meet(route)
        while self.ahead:
            self._open(self.ahead.pop(0))
        return self

    def meet(self, address: str) -> None:
        """Go there later, unless it is known, leads away, or there are enough of its kind."""
        path = urlsplit(address).path
        name = name_of(path)
        if not path.startswith("/") or name is None or name in NOT_PAGES:
            return
        examples = self.seen.setdefault(name, [])
        if path not in examples and len(examples) < EXAMPLES:
            examples.append(path)
            self.ahead.append(path)

    def _open(self, path: str) -> None:
        """Asked for first: a browser shows a refusal as a page of its own, and need not show a page once more."""
        answer = self._ask(path)
        if answer.status >= 500:
            self.broken.append(f"{path}: {answer.status}")
        elif 300 <= answer.status < 400:
            self.meet(answer.headers["location"])
        elif answer.status != 405 and answer.headers.get("content-type", "").startswith("text/html"):
            self._shown(path, answer.text())

    def _shown(self, path: str, text: str) -> None:
        for link in LINKS.findall(text):
            self.meet(unescape(link))
        page = spelt(text, self.hand.sign_in_name(), self.hand.name)
        if page in self.known:
            self.same.append(self._picture(path))
        elif name_of(path) not in self.but:
            self.known.add(page)
            self._opens_it(path)

    def _opens_it(self, path: str) -> None:
        self.hand.opens(path)
        here = urlsplit(self.hand.page.url).path
        if here not in self.looked_at:
            self.looked_at.add(here)
            self.look(self.hand, self._picture(here))

    def _ask(self, path: str) -> APIResponse:
        return self.hand.context.request.get(self.hand.house.address + path, max_redirects=0)

    def _picture(self, path: str) -> str:
        """A readable name: the route's, and what fills its blanks; an id becomes a number."""
        match = resolve(path)
        examples = self.seen.get(match.view_name, [])
        number = str(examples.index(path) + 1 if path in examples else len(examples) + 1)
        filled: dict[str, object] = match.captured_kwargs  # type: ignore[attr-defined]
        blanks = [str(value) for key, value in filled.items() if key not in IDS]
        parts = [match.view_name, *blanks, *([number] if IDS & set(filled) else [])]
        return re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower())

    def missed(self) -> list[str]:
        """Addresses that can be opened and that nobody came by."""
        known = {*self.seen, *self.but, *NOT_PAGES, *ELSEWHERE}
        return [name for name, route in routes() if "<" in route and name not in known and self._opens(route)]

    def _opens(self, route: str) -> bool:
        """Whether the address answers GET at all (asked with an id that does not exist)."""
        return self._ask(re.sub("<[^>]+>", "1", route)).status != 405


def spelt(text: str, *names: str) -> str:
    """A page word for word; what is drawn anew for each, the time, and who looks are left aside."""
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}\b", "", text)
    return sha256(PASSES.sub("", text).encode()).hexdigest()


def name_of(path: str) -> str | None:
    try:
        return resolve(path).view_name
    except Resolver404:
        return None

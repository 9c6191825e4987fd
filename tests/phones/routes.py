"""Every page there is, found from Django's own list of addresses, so that a new one cannot be forgotten.

An address with something in it (an id, a word) is opened as the pages themselves link to it. One to which
nothing links and that can be opened is a failure: furnish the house (furnish.py) so that something does.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import Response

from tests.phones.hand import Hand

NOT_PAGES = {
    "live": "a stream that does not end",
    "leave": "the quick exit, which leads away",
    "manifest": "for the phone, not for eyes",
    "worker": "a script",
    "invitation_qr": "a picture, seen on its page",
    "join_pasted": "leads on to what it was a link to",
    "start_pasted": "leads on to what it was a link to",
}
ELSEWHERE = {
    "listening:write": "only in the middle of a listening",
    "listening:keep": "only at the end of a listening",
    "listening:stands": "one line of the page on which somebody writes back, renewed by itself",
    "mfa_remove_webauthn": "opens with a passkey, which needs a key to touch",
    "mfa_edit_webauthn": "opens with a passkey, which needs a key to touch",
}
EXAMPLES = 3
IDS = {"id", "which", "pk", "whose"}
LINKS = "() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))"
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
    but: frozenset[str] = frozenset()  # routes that are opened for their links alone
    seen: dict[str, list[str]] = field(default_factory=dict)
    looked_at: set[str] = field(default_factory=set)
    ahead: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)  # they may take no GET, as what a page links to always does

    def everywhere(self) -> "Walk":
        self.hand.expects("status of 403", "status of 404", "status of 405")
        for _name, route in routes():
            if "<" not in route:
                self.meet(route)
        self.unsure = set(self.ahead)
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
        answer = self._ask(path)
        here = urlsplit(self.hand.page.url).path
        kind = answer.headers.get("content-type", "") if answer else ""
        if not answer or not kind.startswith("text/html") or here in self.looked_at:
            return
        if answer.status >= 500:
            self.broken.append(f"{path}: {answer.status}")
            return
        self.looked_at.add(here)
        for link in self.hand.runs(LINKS):
            self.meet(link)
        if name_of(here) not in self.but:
            self.look(self.hand, self._picture(here))

    def _ask(self, path: str) -> Response | None:
        """None where GET is not taken, which is asked first: a browser shows that as a page of its own."""
        address = self.hand.house.address + path
        if path in self.unsure and self.hand.context.request.get(address, max_redirects=0).status == 405:
            return None
        return self.hand.page.goto(address)

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
        address = self.hand.house.address + re.sub("<[^>]+>", "1", route)
        return self.hand.context.request.get(address, max_redirects=0).status != 405


def name_of(path: str) -> str | None:
    try:
        return resolve(path).view_name
    except Resolver404:
        return None

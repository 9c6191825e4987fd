"""Ana and Ben have a bond; Eve has another, with Dan. Every page test asks what each of them sees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.template.base import Template
from django.test import Client
from django.utils import timezone
from whitenoise.middleware import WhiteNoiseMiddleware

from tests.begun import there
from tests.seen import HOUSE, Looking, Seen
from toward.bond import joining
from toward.bond.ours import Ours
from toward.help.moments import AskedBefore, FreeNow
from toward.log import log as the_log
from toward.me.me import Me
from toward.people import account, here
from toward.people.opened import OpenKeys

PASSPHRASE = "seven lamps over a quiet harbour"


@dataclass
class Phone:
    """Somebody's phone: a browser that is signed in, and, for the test, their open keys."""

    name: str
    person: str
    master: bytes
    code: str
    browser: Looking
    bond: str = ""

    @property
    def keys(self) -> OpenKeys:
        return OpenKeys(self.person, "", self.master)

    @property
    def me(self) -> Me:
        """Mine and ours, opened anew."""
        return Me(self.keys, self.bond)

    @property
    def ours(self) -> Ours:
        """The bond, opened anew."""
        found = self.me.bond
        assert found is not None
        return found

    def get(self, path: str, **query: Any) -> HttpResponse:
        return self.browser.get(path, query, follow=True)  # type: ignore[return-value]

    def post(self, path: str, **said: Any) -> HttpResponse:
        return self.browser.post(path, {"bond": self.bond, **said}, follow=True)  # type: ignore[return-value]

    def sees(self, path: str, words: str) -> bool:
        """Whether a page shows these words to this person."""
        shown = words in self.get(path).content.decode()
        Looking.seen.missed |= set() if shown else {words}
        return shown


def sign_up(name: str, hue: str = "clay") -> Phone:
    """Make an account and sign its browser in, through the real door."""
    new = account.NewAccount(name.lower(), PASSPHRASE, name, hue)
    person, master, code = account.sign_up(new)
    browser = Looking()
    answer = browser.post("/sign-in/", {"login": name.lower(), "password": PASSPHRASE})
    assert answer.status_code == 302, answer.content.decode()
    return Phone(name, person.id, master, code, browser)


def pair(one: Phone, two: Phone, kind: str = "partners") -> None:
    """Invite, accept, confirm, collect."""
    id = joining.invite(one.keys, one.name, "clay", kind)
    joining.accept(two.keys, id, one.keys.ring.offers[id].secret, two.name, "sea")
    one.bond = joining.confirm(one.keys, id, one.name, "clay")
    two.bond = joining.collect(two.keys)[0]


def both(one: Phone, two: Phone, kind: str = "partners") -> tuple[Phone, Phone]:
    pair(one, two, kind)
    return one, two


@pytest.fixture(scope="session", autouse=True)
def drawn_as_in_a_house(django_test_environment: None) -> None:
    """No test asks which templates drew a page, and Django's way of remembering it is dear."""
    Template._render = lambda self, context: self.nodelist.render(context)  # type: ignore[attr-defined]


@pytest.fixture(scope="session", autouse=True)
def looked_for_once(django_test_environment: None) -> None:
    """Every browser of a test begins a house of its own, and none of them has other files than the first."""
    look, found = WhiteNoiseMiddleware.add_files_from_finders, dict[str, Any]()

    def files(self: WhiteNoiseMiddleware) -> None:
        if not found:
            before = set(self.files)
            look(self)  # type: ignore[no-untyped-call]
            found.update({url: file for url, file in self.files.items() if url not in before})
        self.files.update(found)

    WhiteNoiseMiddleware.add_files_from_finders = files  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def fresh_counters() -> None:
    """Every test begins with no sign-ins counted, and with nothing of those before it beside the database."""
    cache.clear()
    for beside in (here.FILE, "ended"):
        (Path(settings.DATA) / beside).unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def something_to_see(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that asks that nothing be seen shows first that there is something."""
    Looking.seen = Seen()
    yield
    held = HOUSE in request.path.parents
    assert not held or Looking.seen.nothing() == [], "nobody saw this in the test: let somebody who may see it"


@pytest.fixture
def ana(db: None) -> Phone:
    return there("Ana", lambda: sign_up("Ana"))


@pytest.fixture
def ben(ana: Phone) -> Phone:
    ben = there(f"Ben with {ana.person}", lambda: both(ana, sign_up("Ben", "sea"))[1])
    ana.bond = ben.bond
    return ben


@pytest.fixture
def eve(db: None) -> Phone:
    eve = there("Eve", lambda: both(sign_up("Eve", "plum"), sign_up("Dan", "moss"), "friends")[0])
    eve.browser.outside = True
    return eve


@pytest.fixture
def stranger(db: None) -> Iterator[Client]:
    """A browser that is signed out."""
    yield Looking()


def may_talk(*phones: Phone) -> None:
    """They were asked the private questions, and said yes to the line at the moment."""
    for phone in phones:
        for said in (AskedBefore(bond=phone.bond), FreeNow(bond=phone.bond)):
            phone.me.mine.append(said)


def later(monkeypatch: pytest.MonkeyPatch, *phones: Phone, days: int) -> None:
    """Let days go by; the phones sign in again."""
    at(monkeypatch, timezone.now() + timedelta(days=days), *phones)


def at(monkeypatch: pytest.MonkeyPatch, then: datetime, *phones: Phone) -> None:
    """Let it be this time; the phones sign in again."""
    monkeypatch.setattr(timezone, "now", lambda: then)
    monkeypatch.setattr(the_log, "now", timezone.now)
    for phone in phones:
        phone.browser.post("/sign-in/", {"login": phone.name.lower(), "password": PASSPHRASE})


TOKEN = re.compile(rb'(csrf[^>]*(?:value|content)="|X-CSRFToken":"|name="once" value=")[^"]*')


def bare(page: bytes) -> list[bytes]:
    """A page's lines without the tokens against forgery and the forms' one-use marks."""
    return TOKEN.sub(rb"\1", page).splitlines()


PLACE = re.compile(rb' data-heads="[^"]*"')


def look_alike(one: bytes, two: bytes) -> bool:
    """As `same`, where something was said in ours and is seen no more: how far ours has come may differ."""
    return same(PLACE.sub(b"", one), PLACE.sub(b"", two))


def same(one: bytes, two: bytes) -> bool:
    """Byte-equal but for the tokens; where not, the assertion shows the lines."""
    assert bare(one) == bare(two)
    return True

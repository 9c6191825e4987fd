"""A burst of tries at one door gets no further than one after another; a right one forgets them."""

import hmac
import re
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import TypeVar

import pytest
from django.conf import LazySettings, settings
from django.db import connections
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from toward.bond import joining, tries
from toward.bond.models import Invitation
from toward.machine import firststart
from toward.people import account, backoff, hasher, operator, paper
from toward.people.models import Attempt, Person

AT_ONCE = 24
NEW = "nine pears in a paper bag"
T = TypeVar("T")


def burst(one: Callable[[], T]) -> list[T]:
    """Do the same thing at once, so often."""
    ready = threading.Barrier(AT_ONCE)

    def run(_: int) -> T:
        ready.wait()
        try:
            return one()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(run, range(AT_ONCE)))


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No second goes by, so that no wait is over, however slow the machine."""
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every try that was weighed: a passphrase, a code, a group of it."""
    seen: list[str] = []
    unlock, by_code, group = hasher.PassphraseHasher.unlock, account.master_by_code, paper.right

    def note(what: str, honest: Callable[..., T]) -> Callable[..., T]:
        def looked(*said: object) -> T:
            seen.append(what)
            return honest(*said)

        return looked

    monkeypatch.setattr(hasher.PassphraseHasher, "unlock", note("passphrase", unlock))
    monkeypatch.setattr(account, "master_by_code", note("code", by_code))
    monkeypatch.setattr(paper, "right", note("group", group))
    return seen


def same(phone: Phone) -> Client:
    """The same browser, in another thread."""
    browser = Client()
    for name, said in phone.browser.cookies.items():
        browser.cookies[name] = said.value
    return browser


DOORS: dict[str, Callable[[Phone], Callable[[], object]]] = {
    "sign-in": lambda ana: lambda: Client().post("/sign-in/", {"login": "ana", "password": "no"}),
    "code": lambda ana: lambda: Client().post("/sign-in/code/", {"name": "ana", "code": "7K2QX", "passphrase": NEW}),
    "unlock": lambda ana: lambda: same(ana).post("/unlock/", {"passphrase": "no"}),
    "passphrase": lambda ana: lambda: same(ana).post("/me/safety/passphrase/", {"old": "no", "passphrase": NEW}),
    "check": lambda ana: lambda: same(ana).post("/me/safety/code/check/", {"asked": "1", "group": "AAAAA"}),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("door", DOORS)
def test_of_many_at_once_five_are_weighed(ana: Phone, still: None, weighed: list[str], door: str) -> None:
    weighed.clear()
    burst(DOORS[door](ana))
    assert len(weighed) == backoff.FREE


@pytest.mark.django_db(transaction=True)
def test_an_invitation_takes_five_of_many_at_once(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    id = joining.invite(ana.keys, "Ana", "clay", "friends")
    kept, seen = Invitation.objects.get(id=id).proof, []

    def compare(one: str, other: str) -> bool:
        seen.append(one)
        return hmac.compare_digest(one, other)

    monkeypatch.setattr(joining, "hmac", SimpleNamespace(compare_digest=compare))

    def wrong() -> bool:
        try:
            return bool(joining.look(id, b"not-the-words"))
        except joining.Refused:
            return False

    assert not any(burst(wrong))
    assert seen.count(kept) == joining.TRIES and not tries.left(id) and not joining.stands(ana.keys, id)


@pytest.mark.django_db(transaction=True)
def test_a_new_recovery_code_asked_for_many_times_at_once_is_one_and_every_answer_shows_it(ana: Phone) -> None:
    said = {"passphrase": PASSPHRASE, "once": "abcdefghijkl"}
    answers = burst(lambda: same(ana).post("/me/safety/code/", said, follow=True).content.decode())
    shown = {re.search(r'code-words">([^<]+)', page)[1] for page in answers if "code-words" in page}  # type: ignore[index]
    assert len(shown) == 1 and all("code-words" in page or "Too many tries" in page for page in answers)
    assert account.master_by_code(Person.objects.get(id=ana.person), shown.pop()) == ana.master


def first(name: str, secret: str) -> tuple[Client, dict[str, str]]:
    """A browser that came by the first-start link, and what it says at signing up."""
    browser = Client()
    assert browser.post("/start/", {"secret": secret}).status_code == 302
    said = {"name": name, "shown_name": name, "passphrase": NEW, "operator": name, "hue": "clay"}
    return browser, {**said, "adult": "on", "consent": "on"}


@pytest.mark.django_db(transaction=True)
def test_the_first_start_link_makes_one_account_of_many_at_once() -> None:
    secret = firststart.make(Path(settings.DATA))
    there = [first(f"Noor{number}", secret) for number in range(AT_ONCE)]

    def begins() -> str:
        browser, said = there.pop()
        return said["operator"] if browser.post("/sign-up/", said).status_code == 302 else ""

    assert [name for name in burst(begins) if name] == [operator.named()]
    assert Person.objects.count() == 1


@pytest.mark.django_db
def test_the_first_start_link_ends_with_the_first_account_also_where_anybody_may_sign_up(
    settings: LazySettings,
) -> None:
    settings.OPEN = True
    secret = firststart.make(Path(settings.DATA))
    before, said = first("Noor", secret)
    assert Client().post("/sign-up/", {**said, "name": "Ida"}).status_code == 302
    assert Client().post("/start/", {"secret": secret}).status_code == 403
    assert before.post("/sign-up/", said).status_code == 302 and operator.named() == "", "one among all others"


def test_four_wrong_tries_keep_nobody_out_and_are_forgotten(ana: Phone, rf: RequestFactory) -> None:
    for _ in range(backoff.FREE - 1):
        Client().post("/sign-in/", {"login": "ana", "password": "no"})
    here = Attempt.objects.filter(door=backoff.door(rf.post("/"), "ana"))
    assert here.get().wrong == backoff.FREE - 1
    assert Client().post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 302
    assert not here.exists()


def test_the_right_words_open_an_invitation_that_was_guessed_at(ana: Phone) -> None:
    id = joining.invite(ana.keys, "Ana", "clay", "friends")
    for _ in range(joining.TRIES - 1):
        with pytest.raises(joining.Refused):
            joining.look(id, b"not-the-words")
    assert joining.look(id, ana.keys.ring.offers[id].secret).name == "Ana"
    assert Attempt.objects.filter(wrong__gt=0, door=tries._door(id)).count() == 0


PLACES = ("/sign-in/", "/sign-up/", "/sign-in/code/", "/join/")


@pytest.mark.parametrize("path", PLACES)
def test_one_network_has_so_many_tries_a_minute(ana: Phone, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(backoff, "CROWD", 3)
    far = Client(REMOTE_ADDR="203.0.113.9")

    def tries(browser: Client) -> list[int]:
        return [browser.post(path, {"name": f"n{n}", "login": f"n{n}"}).status_code for n in range(4)]

    for browser in (far, Client(REMOTE_ADDR="198.51.100.7")):
        assert [status == 429 for status in tries(browser)] == [False, False, False, True]
    assert far.get(path).status_code != 429
    Attempt.objects.update(until=timezone.now())
    assert far.post(path, {}).status_code != 429


@pytest.mark.django_db(transaction=True)
def test_a_crowd_is_counted_before_it_is_let_in(still: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backoff, "CROWD", 7)
    answers: list[HttpResponse] = burst(lambda: Client().post("/sign-up/", {}))  # type: ignore[arg-type, return-value]
    assert [answer.status_code for answer in answers].count(403) == 7

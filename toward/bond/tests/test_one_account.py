"""An invitation makes one account, and says so to whoever comes second."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.bond import joining
from toward.bond.models import Invitation
from toward.people.models import Person

pytestmark = pytest.mark.django_db


def words_of(phone: Phone) -> str:
    id = joining.invite(phone.keys, phone.name, "clay", "friends")
    return joining.spoken(id, phone.keys.ring.offers[id].secret)


def carrying(words: str) -> Client:
    browser = Client()
    browser.post("/join/", {"words": words})
    return browser


def sign(browser: Client, name: str, passphrase: str = PASSPHRASE) -> HttpResponse:
    said = {"name": name, "shown_name": name, "passphrase": passphrase, "adult": "on", "consent": "on"}
    return browser.post("/sign-up/", said, follow=True)  # type: ignore[return-value]


def test_the_second_account_is_refused_with_a_sentence(ana: Phone) -> None:
    words = words_of(ana)
    first, second = carrying(words), carrying(words)
    assert second.get("/sign-up/").status_code == 200
    assert sign(first, "ben").status_code == 200
    assert "code-words" in first.get("/sign-up/", follow=True).content.decode()
    answer = second.get("/sign-up/")
    assert answer.status_code == 403 and "makes one account" in answer.content.decode()
    refused = sign(second, "mallory")
    assert refused.status_code == 403 and "makes one account" in refused.content.decode()
    assert Person.objects.count() == 2


def test_the_one_it_made_goes_on_to_accept(ana: Phone) -> None:
    browser = carrying(words_of(ana))
    sign(browser, "ben")
    assert "Yes, with Ana" in browser.get("/join/").content.decode()
    assert browser.post("/join/accept/").headers["Location"] == "/join/pending/"


def test_an_answered_one_makes_no_account(ana: Phone) -> None:
    words = words_of(ana)
    late, eve = carrying(words), sign_up("Eve")
    joining.accept(eve.keys, *joining.heard(words), "Eve", "plum")
    assert "makes one account" in late.get("/sign-up/").content.decode()
    assert sign(late, "late").status_code == 403


def test_who_does_not_hold_the_words_is_told_nothing(ana: Phone) -> None:
    words = words_of(ana)
    sign(carrying(words), "ben")
    number = "-".join(words.split("-")[:2])
    assert not joining.used(f"{number}-" + "-".join(["otter"] * 10))
    assert joining.used(words) and not joining.used("") and not joining.used("x")


def test_a_form_with_errors_does_not_use_it_up(ana: Phone) -> None:
    browser = carrying(words_of(ana))
    assert sign(browser, "ben", "short").status_code == 422
    assert sign(browser, "ana", "six herons over a brown river").status_code == 422
    assert not Invitation.objects.get().spent
    assert sign(browser, "ben").status_code == 200


def test_a_double_tap_shows_the_code_of_the_one_account(ana: Phone) -> None:
    words = words_of(ana)
    first, second = carrying(words), carrying(words)
    sign(first, "ben")
    again = sign(second, "ben")
    assert again.status_code == 200 and "code-words" in again.content.decode()
    assert Person.objects.count() == 2


def test_the_form_is_no_way_around_signing_in(ana: Phone, monkeypatch: Any) -> None:
    """A taken name with its passphrase opens nothing, once the account is more than minutes old."""
    words, old = words_of(ana), sign_up("Old")
    monkeypatch.setattr("toward.people.account.MINUTES", timedelta(0))
    browser = carrying(words)
    assert sign(browser, "old").status_code == 422
    assert browser.get("/today/").status_code == 302
    for _ in range(6):
        sign(browser, "old", "wrong wrong wrong wrong wrong")
    monkeypatch.setattr("toward.people.account.MINUTES", timedelta(minutes=3))
    assert sign(browser, "old").status_code == 422  # slowed, as at every door
    assert joining.invited(words) and old.person


@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one_account(ana: Phone) -> None:
    words, together = words_of(ana), threading.Barrier(3)
    browsers = {name: carrying(words) for name in ("one", "two", "three")}

    def come(name: str) -> int:
        together.wait()
        try:
            return sign(browsers[name], name).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(3) as pool:
        found = sorted(done.result() for done in [pool.submit(come, name) for name in browsers])
    assert found == [200, 403, 403] and Person.objects.count() == 2


def test_saying_yes_twice_is_said_clearly(ana: Phone) -> None:
    words, ben = words_of(ana), sign_up("Ben")
    ben.post("/join/", words=words)
    ben.post("/join/accept/")
    ben.browser.cookies["toward_carry_join"] = carrying(words).cookies.get("toward_carry_join", "")
    id = Invitation.objects.get().id
    ana.post(f"/invite/{id}/confirm/")
    assert "You have said yes to this already" in ana.post(f"/invite/{id}/confirm/").content.decode()
    assert len(ana.me.bonds) == 1

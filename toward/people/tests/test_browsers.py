"""Ending the other browsers ends their sessions, whether their keys are open or locked."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.cast import PASSPHRASE, Phone, sign_up

pytestmark = pytest.mark.django_db
WORDS = "something that was being written just then"


def browser(name: str) -> Client:
    client = Client()
    client.post("/sign-in/", {"login": name, "password": PASSPHRASE})
    return client


def test_every_other_browser_is_signed_out(ana: Phone) -> None:
    open_one, locked = browser("ana"), browser("ana")
    locked.post("/lock/")
    assert "2 other browsers are signed in" in ana.get("/me/safety/").content.decode()
    page = ana.post("/me/safety/others/").content.decode()
    assert "Only this browser is signed in now." in page and "Only this one." in page
    for other in (open_one, locked):
        assert other.get("/today/").headers["Location"].startswith("/sign-in/")
        assert other.get("/unlock/").headers["Location"].startswith("/sign-in/")
    assert ana.get("/today/").status_code == 200


def test_what_was_being_written_there_is_given_back(ana: Phone) -> None:
    other = browser("ana")
    ana.post("/me/safety/others/")
    answer = other.post("/appreciation/say/noticed/", {"did": WORDS})
    assert answer.status_code == 403 and WORDS in answer.content.decode()


def test_nobody_elses_session_is_touched(ana: Phone) -> None:
    eve, stranger = sign_up("Eve"), Client()
    stranger.get("/sign-in/")
    ana.post("/me/safety/others/")
    assert eve.get("/today/").status_code == 200
    assert "Only this one." in eve.get("/me/safety/").content.decode()


def test_a_changed_passphrase_and_a_recovery_end_them_too(ana: Phone) -> None:
    browser("ana")
    new = "six slow boats under an early moon"
    ana.post("/me/safety/passphrase/", old=PASSPHRASE, passphrase=new)
    assert Session.objects.count() == 1 and ana.get("/today/").status_code == 200
    again = Client()
    again.post("/sign-in/code/", {"name": "ana", "code": ana.code, "passphrase": PASSPHRASE})
    assert Session.objects.count() == 1
    assert ana.browser.get("/today/").headers["Location"].startswith("/sign-in/")
    assert again.get("/today/").status_code == 200

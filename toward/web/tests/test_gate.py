"""What is let in, and what is turned away with a page that reads nothing."""

import logging
import socket

import pytest
from django.test import Client

from tests.cast import Phone
from toward.machine import address
from toward.web import hosts

FORM = "application/x-www-form-urlencoded"


@pytest.mark.django_db
@pytest.mark.parametrize("said", ["utf-16", "nothing", "idna", "base64", "undefined", "utf-7"])
def test_another_charset_is_turned_away_on_every_address(ana: Phone, said: str) -> None:
    for path in ("/sign-in/", "/journal/", "/exit/", "/no/such/", "/lock/"):
        for method in ("post", "get"):
            answer = getattr(ana.browser, method)(path, headers={"Content-Type": f"{FORM}; charset={said}"})
            assert answer.status_code == (400 if method == "post" else answer.status_code), path
            assert answer.status_code < 500 and "Content-Security-Policy" in answer.headers
    assert ana.browser.post("/lock/", "a=b", content_type=f"{FORM}; charset=UTF-8").status_code == 302


@pytest.mark.parametrize("said", ["a b", "", "x@y", "evil.example", "[", "0.0.0.0", "224.0.0.1", "192.0.2.77"])
def test_a_host_that_is_not_ours_is_turned_away(said: str) -> None:
    answer = Client().get("/help/", headers={"Host": said})
    assert answer.status_code == 400 and "does not know that it has this name" in answer.content.decode()
    assert {"Content-Security-Policy", "Permissions-Policy", "Cache-Control", "Referrer-Policy"} <= set(answer.headers)
    assert len(said) < 3 or said not in answer.content.decode()


def test_the_host_is_told_once(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(hosts, "_said", set())
    monkeypatch.setattr(logging.getLogger("django"), "propagate", True)
    told = []
    for _ in range(2):
        caplog.clear()
        Client().get("/help/", headers={"Host": "evil.example"})
        told.append({(record.name, record.created) for record in caplog.records})
    assert [[name for name, _ in lines] for lines in told] == [["toward.web"], ["django.request"]]


@pytest.mark.django_db
@pytest.mark.parametrize("said", ["localhost", "127.0.0.1:8000", "[::1]:8000", f"{socket.gethostname().lower()}"])
def test_this_machines_own_names_are_known(said: str) -> None:
    assert Client().get("/help/", headers={"Host": said}).status_code == 200


@pytest.mark.django_db
def test_an_address_that_came_later_is_learnt(monkeypatch: pytest.MonkeyPatch, settings: object) -> None:
    monkeypatch.setattr(address, "is_own", lambda said: said == "10.7.7.7")
    assert Client().get("/help/", headers={"Host": "10.7.7.8:8000"}).status_code == 400
    assert Client().get("/help/", headers={"Host": "10.7.7.7:8000"}).status_code == 200
    settings.HOSTS_NAMED = True  # type: ignore[attr-defined]
    settings.ALLOWED_HOSTS = ["toward.example.org"]  # type: ignore[attr-defined]
    assert Client().get("/help/", headers={"Host": "10.7.7.7:8000"}).status_code == 400


def test_what_can_be_bound_is_own() -> None:
    assert address.is_own("127.0.0.1") and address.is_own("127.0.0.9")
    for said in ("192.0.2.77", "localhost", "", "0.0.0.0", "::", "224.0.0.1", "evil.example"):
        assert not address.is_own(said), said


@pytest.mark.django_db
def test_the_stream_is_asked_for_and_never_sent_to(ana: Phone) -> None:
    for method in ("post", "head"):
        assert getattr(ana.browser, method)("/live/").status_code == 405


@pytest.mark.django_db
def test_signs_that_no_word_has_are_taken_out_and_nothing_else(ana: Phone) -> None:
    assert ana.post("/journal/write/", words="a line before\0 and one after 🙂", feelings=["tired"]).status_code == 200
    assert ana.sees("/journal/", "a line before and one after 🙂")
    assert ana.sees("/journal/?q=be%00fore", "a line before and one after 🙂")
    for path in ("/sign-in/", "/join/", "/me/safety/passphrase/", "/unlock/"):
        said = dict.fromkeys(("words", "login", "password", "name", "old", "passphrase", "to", "next"), "a\0b")
        assert ana.browser.post(path, said).status_code not in (400, 500), path


@pytest.mark.django_db
def test_what_is_no_form_is_turned_away(ana: Phone) -> None:
    for body in ("a%00b=x", "words=x&%00"):
        assert ana.browser.post("/journal/write/", body, content_type=FORM).status_code == 400
    half = '--b\r\nContent-Disposition: form-data; name="words"\r\n'
    for kind in ("multipart/form-data; boundary=", "multipart/form-data"):
        assert ana.browser.post("/journal/write/", half, content_type=kind).status_code == 400

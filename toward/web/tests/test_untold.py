"""A link or a proxy that is not as it should be: what is wrong is said, or understood."""

import pytest
from django.test import Client

from tests.cast import Phone
from toward.bond import joining
from toward.web import hosts


@pytest.mark.django_db
def test_https_that_nobody_told_it_of_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hosts, "_said", set())
    browser = Client(enforce_csrf_checks=True)
    browser.get("/sign-in/")
    form = {"login": "a", "csrfmiddlewaretoken": browser.cookies["toward_csrf"].value}
    for _ in range(2):
        page = browser.post("/sign-in/", form, headers={"Origin": "https://testserver"})
        assert page.status_code == 403 and "reached by https and has not been told so" in page.content.decode()
    assert [record.message for record in caplog.records if record.name == "toward.web"] == [
        "reached by https, but started without TOWARD_HTTPS=1: no form gets through (docs/hosting.md)"
    ]
    for origin in ("https://evil.example", "http://evil.example", "null"):
        page = browser.post("/sign-in/", form, headers={"Origin": origin})
        assert page.status_code == 403 and "This page had grown old" in page.content.decode()


@pytest.mark.django_db
def test_a_link_whose_mark_was_quoted_is_understood(ana: Phone) -> None:
    for name in ("join", "start"):
        answer = Client().get(f"/{name}/%23some-words")
        assert answer.status_code == 302 and answer.headers["Location"] == f"/{name}/#some-words"


@pytest.mark.django_db
def test_a_whole_link_may_be_pasted(ana: Phone) -> None:
    id = joining.invite(ana.keys, "Ana", "clay", "partners")
    words = joining.spoken(id, ana.keys.ring.offers[id].secret)
    for mark in ("#", "%23", ""):  # some mail programs lose the mark
        page = Client().post("/join/", {"words": f" https://toward.example.org:8443/join/{mark}{words} "})
        assert page.status_code == 200 and "An invitation" in page.content.decode()

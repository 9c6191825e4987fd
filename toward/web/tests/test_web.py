"""What every answer carries, what a person sees when something goes wrong, and what the log never holds."""

import logging
import re
import runpy
from typing import Any

import pytest
from django.db.utils import OperationalError
from django.test import Client

from tests.cast import Phone
from toward import settings as real
from toward.fields.words import Words, clean
from toward.people import operator
from toward.web.logging import OneLine

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["/", "/help/", "/guide/", "/sign-in/", "/nothing/", "/exit/", "/sw.js", "/live/"])
def test_every_answer_carries_the_policy(page: str) -> None:
    answer = Client().get(page)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]


def test_how_to_trust_is_told_where_there_is_something_to_trust(ana: Phone, settings: Any) -> None:
    assert "nothing to trust" in Client().get("/trust/").content.decode()
    settings.TRUST_AT, settings.REACHED_AT = "http://192.168.1.20:8444", "https://toward.local:8443"
    page = Client().get("/trust/").content.decode()
    assert 'href="/toward.crt"' in page and 'href="https://toward.local:8443"' in page
    assert "trusts the server already" in Client().get("/trust/", secure=True).content.decode()
    invitation = ana.post("/invite/", kind="friends").content.decode()
    assert 'Their phone warns at first. <a href="http://192.168.1.20:8444">' in invitation


@pytest.mark.parametrize(
    ("said", "seconds"),
    [({}, 0), ({"HTTPS": "1"}, 31536000), ({"HTTPS": "1", "TRUST_AT": "http://192.168.1.20:8444"}, 0)],
)
def test_a_year_of_https_only_is_asked_for_behind_a_real_certificate_only(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, str], seconds: int
) -> None:
    for name in ("HTTPS", "TRUST_AT"):
        monkeypatch.setenv(f"TOWARD_{name}", said.get(name, ""))
    found = runpy.run_path(str(real.__file__))
    assert found["SECURE_HSTS_SECONDS"] == seconds
    assert found["SESSION_COOKIE_SECURE"] == bool(said)


def test_the_door_says_how_to_begin(settings: Any) -> None:
    assert b"Nobody has begun here yet." in Client().get("/").content
    settings.OPEN = True
    page = Client().get("/").content
    assert b'href="/sign-up/"' in page and b"Nobody has begun" not in page
    settings.OPEN = False
    operator.rename("Ana")
    page = Client().get("/").content
    assert b"Nobody has begun" not in page and b'href="/sign-up/"' not in page


def test_no_signed_in_page_is_kept_by_a_cache(ana: Phone) -> None:
    for page in ("/today/", "/me/", "/mine/"):
        assert ana.get(page).headers["Cache-Control"] == "no-store"


def test_titles_and_addresses_hold_nothing_private(ana: Phone, ben: Phone) -> None:
    for page in ("/today/", "/ours/", "/appreciation/"):
        assert "<title>Toward</title>" in ana.get(page).content.decode()


def test_a_full_disk_is_said_and_the_words_are_given_back(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("toward.log.put.moment", full)
    answer = ana.post("/appreciation/say/noticed/", did="a long sentence that took a while")
    assert answer.status_code == 507
    assert "no room left" in answer.content.decode()
    assert "a long sentence that took a while" in answer.content.decode()


def line(**record: object) -> str:
    said = logging.LogRecord("django.request", logging.ERROR, "", 0, "said %s", ("canary\nsecond line",), None)
    said.__dict__.update(record)
    return OneLine().format(said)


def test_a_log_line_is_one_line_without_words() -> None:
    try:
        raise ValueError("canary in the exception")
    except ValueError as error:
        found = line(exc_info=(type(error), error, error.__traceback__))
    assert "canary" not in found and "\n" not in found and "ValueError" in found


def test_a_request_is_told_by_its_route_alone(ana: Phone, caplog: pytest.LogCaptureFixture) -> None:
    ana.get("/archive/canary-in-the-path/")
    record = next(r for r in caplog.records if r.name == "django.request")
    said = OneLine().format(record)
    assert "canary" not in said and "archive/<str:id>/ 404" in said


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("  two\r\nlines  ", "two\nlines"),
        ("ctrl\u0007\u0000 gone", "ctrl gone"),
        ("over\u202eride\u2066", "override"),
        ("نور 🌿 e\u0301", "نور 🌿 é"),
        ("👩\u200d👧 stays whole", "👩\u200d👧 stays whole"),
    ],
)
def test_words_are_kept_as_they_are_meant(said: str, kept: str) -> None:
    assert clean(said) == kept


def test_words_that_are_too_long_say_so_and_stay(ana: Phone, ben: Phone) -> None:
    answer = ana.post("/appreciation/say/noticed/", did="x" * 5001)
    assert answer.status_code == 422
    assert "Nothing is lost" in answer.content.decode() and "x" * 5001 in answer.content.decode()
    assert ana.post("/appreciation/say/noticed/", did="🌿" * 5000).status_code == 200
    assert Words(line=True).clean(" a \n b ") == "a b"


def test_installing_and_working_offline(ana: Phone) -> None:
    assert Client().get("/manifest.webmanifest").json()["name"] == "Toward"
    worker = Client().get("/sw.js")
    assert worker.headers["Content-Type"].startswith("text/javascript") and "/help/" in worker.content.decode()
    assert "/help/" in Client().get("/offline/").content.decode()


@pytest.mark.parametrize("browser", ["de-DE,de;q=0.9", "ar", "he-IL,he;q=0.8,en-US;q=0.5"])
def test_a_page_claims_no_language_that_it_is_not_written_in(browser: str) -> None:
    page = Client().get("/guide/", headers={"accept-language": browser}).content.decode()
    assert re.search(r'<html lang="en[^"]*" dir="ltr"', page)

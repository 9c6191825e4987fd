"""The file of ended sessions: never larger, the newest kept, and closed to whoever only makes cookies up."""

import os
import re
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from tests.cast import PASSPHRASE, Phone
from toward.people import ended, keys
from toward.people.models import OpenSession
from toward.web.tests.test_full import copied, no_session


@pytest.fixture
def file(settings: LazySettings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    ended.reserve()
    return tmp_path / "ended"


def test_it_never_grows_and_nothing_is_written_over(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    size, most = file.stat().st_size, ended.PLACES * 3 // 4
    ended.remember(f"number{number}" for number in range(most - 1))
    assert ended.room()
    for _ in range(2):  # one that is there takes no second place
        ended.remember(["one-more"])
    assert not ended.room() and len(ended.ids()) == most
    ended.remember(f"row{number}" for number in range(ended.PLACES - most))
    assert not caplog.records and len(ended.ids()) == ended.PLACES
    ended.remember(["one-too-many"])
    assert "no place is left" in caplog.text and not ended.includes("one-too-many")
    assert file.stat().st_size == size and all(ended.includes(one) for one in ("number0", "one-more", "row0"))


def test_it_is_emptied_when_all_of_it_is_over(file: Path) -> None:
    ended.remember(["one", "another"])
    ended.empty()
    assert ended.ids() == {"one", "another"}, "a copy of one that has no row may open for half an hour"
    os.utime(file, (0, 0))
    ended.empty()
    assert ended.ids() == set() and file.stat().st_size == ended.PLACES * ended.LINE
    ended.remember(["a-third"])
    assert ended.ids() == {"a-third"}


def test_a_shorter_one_of_before_goes_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended.remember(["one", "another"])
    monkeypatch.setattr(ended, "PLACES", ended.PLACES + 5)
    ended.remember(["a-third"])
    assert ended.ids() == {"one", "another", "a-third"} and file.stat().st_size == ended.PLACES * ended.LINE


@pytest.mark.django_db
def test_what_was_ended_stays_ended_however_many_end_after_it(
    settings: LazySettings, tmp_path: Path, ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DATA = tmp_path
    monkeypatch.setattr(ended, "PLACES", 8)
    copy = copied(ana)
    assert copy.get("/today/").status_code == 200
    with connection.execute_wrapper(no_session):
        ana.browser.post("/lock/")
        answers = []
        for _ in range(10):
            ben.browser.post("/lock/")
            answers.append(ben.browser.post("/unlock/", {"passphrase": PASSPHRASE}).status_code)
        assert answers[0] == 302 and answers[-1] == 507
        assert copy.get("/today/").headers["Location"].startswith("/unlock/")
        assert sum(1 for _ in ended.ids()) <= 8


def test_a_start_leaves_it_as_it_is(file: Path) -> None:
    ended.remember(["one", "another"])
    ended.reserve()
    assert ended.ids() == {"one", "another"}


@pytest.mark.django_db
def test_whoever_makes_cookies_up_fills_it_with_nothing(file: Path, ana: Phone) -> None:
    with connection.execute_wrapper(no_session):
        for number in range(3):
            made_up = Client()
            made_up.cookies.load({"toward_key": keys.letters(bytes([number]) * 32), "toward": f"{number}" * 32})
            made_up.post("/exit/")
        assert ended.ids() == set()
        ana.browser.post("/exit/")
    assert len(ended.ids()) == len({"the open session", "Django's own"})


def test_only_a_whole_id_is_found_and_none_is_nobodys() -> None:
    ended.reserve()
    ended.remember(["abc-def"])
    assert ended.includes("abc-def")
    assert not any(ended.includes(one) for one in ("", "abc", "def", "c-def", " abc-def"))


def test_what_hosting_says_ends_every_session_of_a_backup(ana: Phone) -> None:
    said = re.search(r'"(DELETE FROM people_opensession.*?)"', Path("docs/hosting.md").read_text(encoding="utf-8"))
    assert said and OpenSession.objects.exists() and Session.objects.exists() and ana.person
    with connection.cursor() as cursor:
        for one in said[1].split(";"):
            cursor.execute(one)
    assert not OpenSession.objects.exists() and not Session.objects.exists()
    assert ana.browser.get("/today/").headers["Location"].startswith("/sign-in/")

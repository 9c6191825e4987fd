"""The file of ended sessions: never larger, the newest kept, and closed to whoever only makes cookies up."""

import re
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from tests.cast import Phone
from toward.people import ended, keys
from toward.people.models import OpenSession
from toward.web.tests.test_full import no_session


@pytest.fixture
def file(settings: LazySettings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    ended.reserve()
    return tmp_path / "ended"


def test_it_never_grows_and_the_oldest_is_written_over(file: Path) -> None:
    size = file.stat().st_size
    for number in range(ended.PLACES + 2):
        ended.remember([f"number{number}"])
        ended.remember([f"number{number}"])  # one that is there takes no second place
    assert file.stat().st_size == size and len(ended.ids()) == ended.PLACES
    assert ended.includes(f"number{ended.PLACES + 1}") and ended.includes("number2")
    assert not ended.includes("number1")


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

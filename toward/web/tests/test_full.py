"""A full disk, said by SQLite itself: its file may not grow. The real small disk is in tests/nodes."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import DatabaseError, connection
from django.db.utils import OperationalError
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from tests.lying import opens_last
from tests.seen import Looking
from toward.care.sweep import sweep
from toward.people import backoff
from toward.people.models import Attempt, OpenSession
from toward.people.sessions import SessionStore
from toward.practices.appreciation.moments import Noticed
from toward.web.logging import OneLine

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "a long sentence that took a while to find"
ALWAYS = ("/help/", "/guide/", "/guide/feelings/", "/offline/", "/manifest.webmanifest", "/sw.js")
READ = ("/today/", "/talk/", "/us/", "/me/", "/ours/", "/mine/", "/questions/", "/appreciation/say/noticed/")


@contextmanager
def full(phone: Phone) -> Iterator[None]:
    """No page more: what is free inside the file is filled first."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its own disk")
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
    for one_more in (_long(phone), _short(phone), SessionStore().create):
        with suppress(DatabaseError):
            for _ in range(500):
                one_more()
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")


def _long(phone: Phone) -> Callable[[], object]:
    return lambda: phone.me.mine.append(Noticed(did="x" * 4000))


def _short(phone: Phone) -> Callable[[], object]:
    return lambda: phone.me.mine.append(Noticed(did="x"))


def test_words_are_given_back_and_nothing_is_lost(ana: Phone, ben: Phone, caplog: pytest.LogCaptureFixture) -> None:
    ana.post("/appreciation/say/noticed/", did="you kept a plate warm")
    head = ana.ours.log.head()
    with full(ana):
        caplog.clear()
        answer = ana.post("/appreciation/say/noticed/", did=WORDS)
        assert answer.status_code == 507
        assert "no room left" in answer.content.decode() and WORDS in answer.content.decode()
        lines = [OneLine().format(record) for record in caplog.records if record.levelno >= logging.WARNING]
        assert len(lines) == 1 and "507" in lines[0] and WORDS not in lines[0]
        assert ana.ours.log.head() == head and ben.sees("/ours/", "Ana noticed you")
    assert ana.post("/appreciation/say/noticed/", did=WORDS).status_code == 200
    opens_last(ben)
    assert ben.sees("/ours/", WORDS)


@pytest.mark.parametrize("page", [*ALWAYS, *READ])
def test_reading_goes_on(ana: Phone, ben: Phone, page: str) -> None:
    ben.post("/appreciation/say/noticed/", did="something new, of which Today takes note")
    with full(ana):
        assert ana.get(page).status_code == 200


def no_session(execute: Callable[..., object], sql: str, params: object, many: bool, context: object) -> object:
    """Nothing can be written about open sessions, nor any taken away."""
    if ("people_opensession" in sql or "django_session" in sql) and not sql.startswith("SELECT"):
        raise OperationalError("database or disk is full")
    return execute(sql, params, many, context)


@pytest.fixture
def after(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets minutes go by, counted from the beginning."""
    began = time.time()
    return lambda minutes: monkeypatch.setattr("toward.people.opened.time.time", lambda: began + minutes * 60)


def test_whoever_reads_on_is_not_locked_out_after_half_an_hour(ana: Phone, after: Callable[[int], None]) -> None:
    with connection.execute_wrapper(no_session):
        for minutes in (20, 40, 60):
            after(minutes)
            assert ana.browser.get("/today/").status_code == 200
        after(91)
        assert ana.browser.get("/today/").headers["Location"].startswith("/unlock/")


def copied(phone: Phone) -> Client:
    """What somebody has who took this browser's cookies."""
    other = Client()
    other.cookies.load({name: one.value for name, one in phone.browser.cookies.items()})
    return other


def test_what_a_browser_holds_opens_for_its_one_half_hour(ana: Phone, after: Callable[[int], None]) -> None:
    with connection.execute_wrapper(no_session):
        ana.browser.post("/lock/")
        assert ana.browser.post("/unlock/", {"passphrase": PASSPHRASE}).status_code == 302
        for minutes in (0, 10, 20):
            after(minutes)
            assert ana.browser.get("/today/").status_code == 200
    kept = OpenSession.objects.count()
    after(29)
    assert ana.browser.get("/today/").status_code == 200 and OpenSession.objects.count() == kept
    after(32)
    assert ana.browser.get("/today/").headers["Location"].startswith("/unlock/")


def test_a_renewed_session_goes_back_to_its_row_when_there_is_room(ana: Phone, after: Callable[[int], None]) -> None:
    with connection.execute_wrapper(no_session):
        after(20)
        assert ana.browser.get("/today/").status_code == 200 and ana.browser.cookies["toward_carry_open"].value
    for minutes in (40, 60):
        after(minutes)
        assert ana.browser.get("/today/").status_code == 200 and not ana.browser.cookies["toward_carry_open"].value


@pytest.mark.parametrize("way", ["/lock/", "/exit/", "/sign-out/"])
@pytest.mark.parametrize("held", [True, False])
def test_a_copy_of_what_was_ended_on_a_full_disk_opens_nothing(
    ana: Phone, after: Callable[[int], None], way: str, held: bool
) -> None:
    with connection.execute_wrapper(no_session):
        if held:
            ana.browser.post("/lock/")
            ana.browser.post("/unlock/", {"passphrase": PASSPHRASE})
        other = copied(ana)
        assert other.get("/today/").status_code == 200
        ana.browser.post(way)
        assert other.get("/today/").status_code == 302
    after(2)
    before = OpenSession.objects.count()
    assert other.get("/today/").status_code == 302 and OpenSession.objects.count() <= before
    known = other.get("/unlock/").status_code == 200
    assert known == (way == "/lock/")  # locked: still signed in; left: not even that
    sweep(timezone.now())
    assert OpenSession.objects.count() == 0 and Session.objects.count() == (1 if known else 0)


def test_what_a_browser_holds_opens_with_its_own_key_for_its_own_person_only(ana: Phone, ben: Phone) -> None:
    with connection.execute_wrapper(no_session):
        for phone in (ana, ben):
            phone.browser.post("/lock/")
            phone.browser.post("/unlock/", {"passphrase": PASSPHRASE})
        assert ben.browser.get("/today/").status_code == 200
        ben.browser.cookies["toward_carry_open"] = ana.browser.cookies["toward_carry_open"].value
        assert ben.browser.get("/today/").status_code == 302
        ben.browser.cookies["toward_key"] = ana.browser.cookies["toward_key"].value
        assert ben.browser.get("/today/").status_code == 302
        del ana.browser.cookies["toward_key"]
        assert ana.browser.get("/today/").status_code == 302


def no_attempt(execute: Callable[..., object], sql: str, params: object, many: bool, context: object) -> object:
    """No wrong try can be written down."""
    if "people_attempt" in sql and not sql.startswith("SELECT"):
        raise OperationalError("database or disk is full")
    return execute(sql, params, many, context)


@pytest.fixture
def here(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> HttpRequest:
    """A browser before the door, and a process that has counted nothing itself."""
    monkeypatch.setattr(backoff, "_unwritten", {})
    return rf.post("/sign-in/")


@pytest.mark.parametrize(("while_full", "after"), [(2, 3), (1, 4), (4, 1)])
def test_wrong_tries_count_on_once_there_is_room(here: HttpRequest, while_full: int, after: int) -> None:
    with connection.execute_wrapper(no_attempt):
        for _ in range(while_full):
            backoff.knock(here, "ana")
    for _ in range(after):
        backoff.knock(here, "ana")
    assert Attempt.objects.get().wrong == while_full + after and backoff.wait(here, "ana") > 0
    backoff.right(here, "ana")
    assert backoff.wait(here, "ana") == 0


def test_a_try_that_this_process_counted_hides_none_that_another_wrote(here: HttpRequest) -> None:
    with connection.execute_wrapper(no_attempt):
        backoff.knock(here, "ana")
    soon = timezone.now() + timedelta(minutes=1)
    Attempt.objects.create(door=backoff.door(here, "ana"), wrong=9, until=soon)
    assert backoff.wait(here, "ana") > 0


def test_signing_in_says_so_and_shows_no_passphrase(ana: Phone) -> None:
    with full(ana):
        answer = Client().post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    assert answer.status_code == 507 and "no room left" in answer.content.decode()
    assert PASSPHRASE not in answer.content.decode()


def test_leaving_quickly_locking_and_signing_out_work(ana: Phone) -> None:
    for way in ("/exit/", "/lock/", "/sign-out/"):
        phone = Phone(ana.name, ana.person, ana.master, ana.code, Looking(), ana.bond)
        phone.browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
        with full(phone):
            assert phone.browser.post(way).status_code in (200, 302)
        assert phone.browser.cookies["toward_key"].value == ""
        assert phone.browser.get("/today/").status_code == 302


@pytest.mark.parametrize("page", ALWAYS)
def test_help_and_the_guide_need_no_database(ana: Phone, page: str) -> None:
    def gone(*_: object) -> None:
        raise OperationalError("unable to open database file")

    locked = Client()
    locked.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    locked.post("/lock/")
    with connection.execute_wrapper(gone):
        for browser in (ana.browser, locked, Client()):
            answer = browser.get(page)
            assert answer.status_code == 200 and "toward" not in answer.cookies
    assert ana.get("/today/").status_code == 200


def test_a_broken_database_gives_the_words_back_too(ana: Phone, ben: Phone) -> None:
    def gone(*_: object) -> None:
        raise OperationalError("unable to open database file")

    ana.browser.raise_request_exception = False
    with connection.execute_wrapper(gone):
        answer = ana.browser.post("/appreciation/say/noticed/", {"did": WORDS})
    assert answer.status_code == 500 and WORDS in answer.content.decode()

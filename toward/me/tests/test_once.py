"""A form that is sent twice is kept once; other words from the same page are kept too."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.db.utils import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, same
from toward.care.sweep import sweep
from toward.me.models import Sent
from toward.people import lock
from toward.people.models import Person
from toward.practices.appreciation.moments import Noticed

pytestmark = pytest.mark.django_db
SAY = "/appreciation/say/noticed/"
WORDS = "you waited at the stop in the rain"
MARK = re.compile(r'name="once" value="([\w-]{12})"')


def mark(phone: Phone, page: str = SAY) -> str:
    found = MARK.search(phone.get(page).content.decode())
    assert found
    return found[1]


def send(phone: Phone, once: str, did: str = WORDS) -> HttpResponse:
    return phone.browser.post(SAY, {"bond": phone.bond, "once": once, "did": did})  # type: ignore[return-value]


def said(phone: Phone) -> list[str]:
    return [m.did for m in phone.ours.log.moments if isinstance(m, Noticed)]


def test_a_second_tap_leads_where_the_first_led_and_writes_nothing(ana: Phone, ben: Phone) -> None:
    once = mark(ana)
    first, head = send(ana, once), ana.ours.log.head()
    second = send(ana, once)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.headers["Location"] == second.headers["Location"]
    assert said(ana) == [WORDS] and ana.ours.log.head() == head


def test_other_words_from_the_same_page_are_another_form(ana: Phone, ben: Phone) -> None:
    """Back in the browser, changed, sent again: on purpose."""
    once = mark(ana)
    send(ana, once)
    assert send(ana, once, "and you had brought the umbrella").status_code == 302
    assert said(ana) == [WORDS, "and you had brought the umbrella"]


def test_the_same_words_with_another_file_are_another_form(ana: Phone, ben: Phone) -> None:
    once = mark(ana)
    for picture in (b"one", b"one", b"another"):
        file = SimpleUploadedFile("p.jpg", picture)
        ana.browser.post(SAY, {"bond": ana.bond, "once": once, "did": WORDS, "photo": file})
    assert said(ana) == [WORDS, WORDS]


def test_every_page_has_a_mark_of_its_own(ana: Phone, ben: Phone) -> None:
    one, two = mark(ana), mark(ana)
    assert one != two
    send(ana, one)
    send(ana, two)
    assert said(ana) == [WORDS, WORDS]


def test_a_form_that_came_back_can_be_sent(ana: Phone, ben: Phone) -> None:
    once = mark(ana)
    for _ in range(2):
        assert send(ana, once, "").status_code == 422
    assert send(ana, once).status_code == 302
    again = MARK.search(send(ana, mark(ana), "").content.decode())
    assert again and send(ana, again[1], "after the red line").status_code == 302
    assert said(ana) == [WORDS, "after the red line"]


def test_what_failed_can_be_sent_again(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    once = mark(ana)
    with monkeypatch.context() as broken:
        broken.setattr("toward.log.log.Log._write", lambda *_: (_ for _ in ()).throw(OperationalError("disk is full")))
        assert send(ana, once).status_code == 507
    assert said(ana) == [] and Sent.objects.count() == 0
    assert send(ana, once).status_code == 302 and said(ana) == [WORDS]


def test_what_wrote_nothing_can_be_sent_again(ana: Phone, ben: Phone) -> None:
    """Such as a form before which the four questions came: it led elsewhere and did nothing."""
    once = mark(ana)
    for _ in range(2):
        answer = ana.browser.post("/listening/offer/", {"bond": ana.bond, "once": once})
        assert answer.status_code in (200, 409) and 'action="/before/asked/"' in answer.content.decode()
    assert Sent.objects.count() == 0


def test_a_mark_is_ones_own(ana: Phone, ben: Phone) -> None:
    once = mark(ana)
    send(ana, once)
    assert send(ben, once).status_code == 302 and said(ana) == [WORDS, WORDS]


@pytest.mark.parametrize("once", ["", "x", "é" * 12, "x" * 200, "\u0000" * 12, "============"])
def test_a_form_without_a_mark_is_a_form(ana: Phone, ben: Phone, once: str) -> None:
    assert send(ana, once).status_code == 302 and said(ana) == [WORDS]


def test_a_form_that_waited_for_the_passphrase_goes_on_once(ana: Phone, ben: Phone) -> None:
    once = mark(ana)
    ana.browser.post("/lock/")
    kept = send(ana, once)
    assert kept.status_code == 423 and once in kept.content.decode()
    ana.browser.post("/unlock/", {"passphrase": PASSPHRASE})
    for _ in range(2):
        assert send(ana, once).status_code == 302
    assert said(ana) == [WORDS]


def test_taking_back_twice_is_no_error_and_the_receipt_stays_whole(ana: Phone, ben: Phone) -> None:
    send(ana, mark(ana))
    once, id = mark(ana, "/ours/"), ana.ours.log.moments[-1].id
    for _ in range(2):
        answer = ana.browser.post(f"/take-back/ours/{id}/", {"bond": ana.bond, "once": once})
        assert answer.headers["Location"] == "/ours/"


def test_marks_are_forgotten_after_two_days(ana: Phone, ben: Phone) -> None:
    send(ana, mark(ana))
    Sent.objects.update(day=timezone.now().date() - timedelta(days=3))
    send(ana, mark(ana), "the next thing")
    sweep(timezone.now())
    assert Sent.objects.count() == 1


def test_a_row_tells_nothing(ana: Phone, ben: Phone) -> None:
    once = mark(ana)
    send(ana, once)
    row = Sent.objects.get()
    assert once not in row.id and ana.person not in row.id and b"appreciation" not in bytes(row.box)


def test_the_mark_is_a_token_to_the_others_page(ana: Phone, ben: Phone) -> None:
    assert same(ben.get(SAY).content, ben.get(SAY).content)


@pytest.mark.django_db(transaction=True)
def test_two_taps_at_the_same_moment(ana: Phone, ben: Phone) -> None:
    once, together = mark(ana), threading.Barrier(4)

    def tap() -> str:
        browser = Client()
        browser.cookies = ana.browser.cookies
        together.wait()
        try:
            return browser.post(SAY, {"bond": ana.bond, "once": once, "did": WORDS}).headers["Location"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        led = {tapped.result() for tapped in [pool.submit(tap) for _ in range(4)]}
    assert len(led) == 1 and said(ana) == [WORDS]


@pytest.mark.django_db(transaction=True)
def test_the_receipt_still_says_that_the_files_forgot(ana: Phone, ben: Phone) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL forgets at its own VACUUM")
    send(ana, mark(ana))
    once, id = mark(ana, "/ours/"), ana.ours.log.moments[-1].id
    page = ana.post(f"/take-back/ours/{id}/", once=once).content.decode()
    assert "Gone from the database and from its files." in page


def test_a_view_that_waits_holds_nobody_up_and_is_done_once_all_the_same(
    ana: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    was = lock.master

    def slowly(request: HttpRequest, person: Person, passphrase: str) -> bytes | None:
        seen.append(len(connection.savepoint_ids))
        return was(request, person, passphrase)

    monkeypatch.setattr(lock, "master", slowly)
    once, outside = mark(ana, "/me/safety/passphrase/"), len(connection.savepoint_ids)
    new = "six slow boats under an early moon"
    for _ in range(2):
        form = {"once": once, "old": PASSPHRASE, "passphrase": new}
        answer = ana.browser.post("/me/safety/passphrase/", form)
        assert answer.headers.get("Location") == "/me/safety/"
    assert seen == [outside]

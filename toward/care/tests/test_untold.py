"""Whether the other has a bell is not told by how long an answer takes."""

import asyncio
import re
from collections.abc import Callable, Container, Iterable

import pytest
from django.core.handlers.asgi import ASGIHandler
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test.utils import CaptureQueriesContext

from tests.cast import Phone
from toward.care import bell, plan
from toward.care.models import Reminder
from toward.care.tests.rigs import CHANNEL
from toward.care.wishes import Night, Task
from toward.me.evening import Evening
from toward.practice.due import Due
from toward.web.door import Door

pytestmark = pytest.mark.django_db
VALUES = re.compile(r"((X?'[^']*'|\b\d+\b|\x22s\d+_x\d+\x22|\?)(,\s*)?)+")  # the log grows by one meanwhile


def call(phone: Phone, words: str) -> None:
    assert phone.post("/bids/call/", text=words, stays="two_hours").status_code == 200


def today(phone: Phone, _words: str) -> None:
    phone.get("/today/")


def ring(phone: Phone, on: bool) -> None:
    bell.stop(phone.person)
    if on:
        bell.change(phone.person, lambda w: w.but(channels=(CHANNEL,), zone="UTC", night=Night(0, 0)))


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What every answer had asked of the database by the time that it went out."""
    close, found = HttpResponse.close, list[list[str]]()

    def closes(self: HttpResponse) -> None:
        found.append([VALUES.sub("?", one["sql"] or "") for one in connection.queries_log])
        close(self)

    monkeypatch.setattr(HttpResponse, "close", closes)
    return found


@pytest.mark.parametrize("asks", [call, today])
def test_the_same_is_asked_of_the_database_before_the_answer_goes_out(
    ana: Phone, ben: Phone, sent: list[list[str]], asks: Callable[[Phone, str], None]
) -> None:
    call(ana, "A first one, so that everything is warm")
    today(ana, "")
    asked = []
    for on in (False, True):
        Reminder.objects.all().delete()
        ring(ben, on)
        sent.clear()
        connection.queries_log.clear()
        with CaptureQueriesContext(connection):
            asks(ana, "Ten minutes of your ear")
        asked.append(sent[0])
    assert Reminder.objects.filter(bell_id=ben.person).exists(), "it is put right, afterwards"
    assert asked[0] == asked[1]


def test_as_much_is_told_and_sealed_for_whoever_has_none(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, sealed, counted = list[str](), list[str](), list[tuple[int, bool]]()
    dues, lock_task = plan.dues, bell.lock_task

    def tells(now: Evening, hidden: Container[str]) -> Iterable[Due]:
        told.append(now.me)
        return dues(now, hidden)

    def seals(person: str, about: str, task: Task) -> bytes:
        sealed.append(person)
        return lock_task(person, about, task)

    monkeypatch.setattr(plan, "dues", tells)
    monkeypatch.setattr(bell, "lock_task", seals)
    for on in (True, False):
        ring(ben, on)
        told.clear()
        sealed.clear()
        call(ana, f"Ten minutes of your ear, {'please' if on else 'if you can'}")
        counted.append((told.count(ben.person), ben.person in sealed))
        ana.post(f"/take-back/ours/{ana.ours.log.moments[-1].id}/")
    assert counted[0] == counted[1] and all(counted[0])


def test_whoever_hangs_up_before_the_answer_has_it_closed_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = []

    async def hangs_up() -> None:
        begun, goes_on = asyncio.Event(), asyncio.Event()

        async def slow(_self: ASGIHandler, _request: HttpRequest) -> HttpResponse:
            begun.set()
            await goes_on.wait()
            answer = HttpResponse()
            answer._resource_closers.append(lambda: closed.append(True))  # type: ignore[attr-defined]
            return answer

        monkeypatch.setattr(ASGIHandler, "run_get_response", slow)
        asked = asyncio.create_task(Door().run_get_response(HttpRequest()))
        await begun.wait()
        asked.cancel()
        asyncio.get_running_loop().call_soon(goes_on.set)
        with pytest.raises(asyncio.CancelledError):
            await asked

    asyncio.run(hangs_up())
    assert closed == [True]

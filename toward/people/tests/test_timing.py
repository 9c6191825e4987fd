"""Time tells nobody whether a sign-in name or an invitation exists, and strangers move nobody's door."""

import logging
import re
from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from tests.cast import PASSPHRASE, Phone
from toward.bond import joining
from toward.measure import doors, timing
from toward.people import backoff, keys
from toward.people.models import Attempt

NAMES = ("sign-in", "sign-up", "sign-up twice", "code", "unlock", "invitation")


@pytest.fixture
def bare(settings: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No page is drawn and no line logged: these are the same for all, dear, and hide a small difference."""
    settings.PASSPHRASE_COST = timing.COST  # type: ignore[attr-defined]
    monkeypatch.setattr("django.template.backends.django.Template.render", lambda *_words, **_named: "")
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.django_db
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", NAMES)
def test_time_tells_nothing(bare: None, name: str) -> None:
    door = next(door for door in doors.doors() if door.name == name)
    assert abs(timing.told(door, 800) - 0.5) <= timing.BAND


@pytest.mark.django_db
def test_every_door_is_asked() -> None:
    assert tuple(door.name for door in doors.doors()) == NAMES


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["sign-in", "sign-up twice"])
def test_a_door_that_weighs_only_where_somebody_is_shows(
    bare: None, settings: object, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The measure itself: without the same work for nobody, the two are told apart."""
    settings.PASSPHRASE_COST = (16 * 1024, 1, 1)  # type: ignore[attr-defined]  # nearer to the real one: no noise hides it
    door = next(door for door in doors.doors() if door.name == name)
    honest = keys.halves

    def halves(passphrase: str, salt: bytes, cost: tuple[int, int, int]) -> keys.Halves:
        return keys.Halves(b"", b"") if salt == bytes(16) else honest(passphrase, salt, cost)

    monkeypatch.setattr(keys, "halves", halves)
    assert timing.told(door, 40) > 0.5 + timing.BAND


def test_an_auc_is_how_often_one_is_above_the_other() -> None:
    assert timing.auc([3, 4], [1, 2]) == 1 and timing.auc([1, 2], [3, 4]) == 0
    assert timing.auc([1, 2], [1, 2]) == 0.5
    assert timing.furthest({"a": 0.52, "b": 0.46, "c": 0.5}) == 0.46


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every run of Argon2, as it happens."""
    seen: list[str] = []
    honest: Callable[..., keys.Halves] = keys.halves

    def halves(passphrase: str, salt: bytes, cost: tuple[int, int, int]) -> keys.Halves:
        seen.append(passphrase)
        return honest(passphrase, salt, cost)

    monkeypatch.setattr(keys, "halves", halves)
    return seen


def test_an_uninvited_stranger_moves_nobodys_door(ana: Phone, runs: list[str], rf: RequestFactory) -> None:
    for _ in range(8):
        said = {"name": "ana", "passphrase": "a guess at what it may be"}
        assert Client().post("/sign-up/", said).status_code == 403
    assert runs == [] and backoff.wait(rf.post("/"), "ana") == 0
    assert not Attempt.objects.filter(door=backoff.door(rf.post("/"), "ana")).exists()
    assert Client().post("/sign-in/", {"login": "ana", "password": PASSPHRASE}).status_code == 302


@pytest.mark.parametrize("name", ["ana", "nobody at all"])
def test_tries_at_any_name_count_alike(ana: Phone, rf: RequestFactory, name: str) -> None:
    new = "nine pears in a paper bag"
    for _ in range(backoff.FREE):
        Client().post("/sign-in/code/", {"name": name, "code": "7K2QX", "passphrase": new})
    assert backoff.wait(rf.post("/"), name) > 0
    page = Client().post("/sign-in/", {"login": name, "password": PASSPHRASE}).content.decode()
    assert "Try again in" in page


def test_an_invitation_and_none_are_asked_with_the_same_statements(ana: Phone) -> None:
    said, answers = [], []
    Client().post("/join/", {"words": "a word"})  # this network is counted from here on
    for id in (joining.invite(ana.keys, "Ana", "clay", "friends"), "quiet-harbour"):
        words = f"{id}-{'-'.join(['lamp'] * joining.SECRET_WORDS)}"
        with CaptureQueriesContext(connection) as seen:
            answers.append(Client().post("/join/", {"words": words}))
        said.append([re.findall(r"^\w+|people_\w+|bond_\w+", query["sql"]) for query in seen.captured_queries])
    assert said[0] == said[1] and len(said[0]) > 4
    assert [answer.status_code for answer in answers] == [403, 403]

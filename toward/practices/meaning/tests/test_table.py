"""A ritual, what somebody carries and a look back lie on the table until they are met; what is offered, until a yes."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, at, may_talk
from tests.lying import EVENING, Shared
from toward.practice import content
from toward.practices.meaning.moments import Carried, Ritual
from toward.practices.meaning.tests.test_pages import SHOES, WALK, handed, names, said, writes

WHEN = "It is all in the knowing when."
Says = Callable[[Phone, Phone, pytest.MonkeyPatch], lying.Say]


def ritual(ana: Phone, ben: Phone, patch: pytest.MonkeyPatch) -> lying.Say:
    def say() -> Shared:
        names(ana, WALK)
        names(ben, "The last word at night")
        id = next(m.id for m in said(ana, Ritual) if m.by == ana.person)
        return Shared(id, "For Ana something is a ritual of yours", WALK, "/meaning/")

    return say


def carried(ana: Phone, ben: Phone, patch: pytest.MonkeyPatch) -> lying.Say:
    may_talk(ana, ben)

    def say() -> Shared:
        writes(ana)
        writes(ben, own="")
        id = next(m.id for m in said(ana, Carried) if m.by == ana.person)
        return Shared(id, "You can read what Ana carries in mind", SHOES, "/meaning/work/")

    return say


def look_back(ana: Phone, ben: Phone, patch: pytest.MonkeyPatch) -> lying.Say:
    at(patch, EVENING - timedelta(days=20), ana, ben)
    id = handed(ana, ben)
    ben.post(f"/meaning/thing/{id}/take/")
    at(patch, EVENING, ana, ben)

    def say() -> Shared:
        ana.post(f"/meaning/thing/{id}/", words="It is all in the knowing when.")
        page = f"/meaning/thing/{id}/"
        return Shared(
            ana.ours.log.moments[-1].id, "Ana looked back at the thing", "It is all in the knowing when.", page
        )

    return say


WAYS = pytest.mark.parametrize(
    ("says", "line"),
    [(ritual, "would-miss"), (carried, "did-not-see"), (look_back, "fair-look")],
    ids=["ritual", "carried", "look back"],
)


@pytest.mark.parametrize("says", [ritual, carried, look_back])
def test_it_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch, says: Says
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, says(ana, ben, monkeypatch))


@WAYS
def test_met_it_stays_and_is_answered(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, says: Says, line: str
) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, says(ana, ben, monkeypatch), line)


@WAYS
def test_put_away_it_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, says: Says, line: str) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, says(ana, ben, monkeypatch), line)


@pytest.mark.parametrize("says", [ritual, carried, look_back])
def test_taken_back_it_is_gone(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, says: Says) -> None:
    lying.taken_back_it_is_gone(ana, ben, says(ana, ben, monkeypatch))


def test_there_are_enough_lines() -> None:
    lines = content.read("meaning", "answers")
    assert set(lines) == {"ritual", "work", "looked", "turn", "sign", "word", "role"} and all(
        len(rows) >= 8 for rows in lines.values()
    )

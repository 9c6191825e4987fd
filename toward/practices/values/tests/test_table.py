"""What they put first, what they propose and how they look back lie on the table until they are met."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, at
from tests.lying import EVENING, Shared
from toward.practice import content
from toward.practices.values.moments import Agreement
from toward.practices.values.tests.test_agreed import agreed
from toward.practices.values.tests.test_pages import DRAWER, HERS, HIS, PAINT, said_by, sorts

Says = Callable[[Phone, Phone, pytest.MonkeyPatch], lying.Say]
NOTHING = ""


def side(ana: Phone, ben: Phone, patch: pytest.MonkeyPatch) -> lying.Say:
    def say() -> Shared:
        sorts(ana, *HERS, first=PAINT)
        sorts(ben, *HIS, first=DRAWER)
        return Shared(said_by(ana), "You can see what Ana put first", PAINT, "/values/")

    return say


def look_back(ana: Phone, ben: Phone, patch: pytest.MonkeyPatch) -> lying.Say:
    at(patch, EVENING - timedelta(days=10), ana, ben)
    here = f"/values/agreement/{agreed(ana, ben)}/"
    at(patch, EVENING, ana, ben)

    def say() -> Shared:
        ana.post(here, how="partly", words="On the weekdays.")
        id = ana.ours.log.moments[-1].id
        return Shared(id, "Ana looked back on what you agreed on", "On the weekdays.", here)

    return say


WAYS = pytest.mark.parametrize(("says", "line"), [(side, "explains"), (look_back, "fair")], ids=["side", "look back"])


@pytest.mark.parametrize("says", [side, look_back])
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


@pytest.mark.parametrize("says", [side, look_back])
def test_taken_back_it_is_gone(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, says: Says) -> None:
    lying.taken_back_it_is_gone(ana, ben, says(ana, ben, monkeypatch))


def test_what_is_proposed_lies_there_until_it_has_an_answer(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, EVENING, ana, ben)
    day = str((EVENING + timedelta(days=20)).date())
    ana.post("/values/agree/true/", words="We say it the same day.", until=day)
    id = [m.id for m in ana.ours.log.moments if isinstance(m, Agreement)][-1]
    said = Shared(id, "Ana proposes something for now", "We say it the same day.", "/values/")
    ben.post(f"/table/{id}/")
    at(monkeypatch, EVENING + timedelta(days=3), ana, ben)
    assert lying.lies(ben, said) and ben.sees("/today/", "Agree")
    ben.post(f"/table/{id}/away/")
    assert not lying.lies(ben, said) and ben.sees(f"/values/agreement/{id}/", "Agree")
    ben.post(f"/values/agreement/{id}/agree/")
    assert ana.sees("/today/", "Ben agrees to what you proposed")
    ana.post(f"/values/agreement/{id}/end/")
    assert not ana.sees("/today/", "Ben agrees to what you proposed")


def test_there_are_enough_lines() -> None:
    lines = content.read("values", "answers")
    assert set(lines) == {"sort", "true", "looked"} and all(len(rows) >= 8 for rows in lines.values())

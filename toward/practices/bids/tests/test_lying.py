"""An answer to a small ask lies on the table of whoever asked."""

from datetime import timedelta

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, at
from tests.lying import EVENING, Shared
from toward.practice import warm_lines
from toward.practices.bids.tests.test_pages import answers, call

SOON = (EVENING + timedelta(hours=5)).strftime("%Y-%m-%dT%H:%M")


def answer_of(ben: Phone, ana: Phone, how: str) -> lying.Say:
    def say() -> Shared:
        id = call(ben, ana)
        ana.post(f"/bids/{id}/answer/{how}/", words="Boots on", when=SOON)
        return Shared(answers(ana)[-1].id, "Ana has answered your ask", "Boots on", "/bids/")

    return say


def test_an_answer_lies_on_the_table_until_it_is_met(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone, eve: Phone, stranger: Client
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, answer_of(ben, ana, "here"))


def test_met_it_stays_and_is_answered(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, answer_of(ben, ana, "here"), "kettle")


def test_put_away_it_comes_back(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, answer_of(ben, ana, "here"), "kettle")


def test_a_no_is_gone_after_a_day_and_what_was_said_to_it_shows_on_no_day(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone
) -> None:
    monkeypatch.setattr(warm_lines, "SHOWN", 99)
    at(monkeypatch, EVENING, ana, ben)
    said = answer_of(ben, ana, "cannot")()
    assert lying.lies(ben, said)
    ben.post(f"/table/{said.id}/")
    lying.is_answered(ana, ben, said, "kind-no")
    assert not any(phone.sees("/ours/", "Thank you for the kind no.") for phone in (ana, ben))
    at(monkeypatch, EVENING + timedelta(hours=25), ana, ben)
    assert not lying.lies(ben, said) and not ben.sees("/bids/", "Boots on")

"""The answer to what somebody added lies on their table until they have met it, and is answered."""

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone
from tests.lying import Shared
from toward.practice import content
from toward.practices.empathy.tests.test_pages import opened, view_of

HEAD, WORDS = "Ana answered what you added", "I did not see that at all."


def says(ana: Phone, ben: Phone) -> lying.Say:
    """Ben has marked what Ana had imagined; she answers."""

    def say() -> Shared:
        id = opened(ana, ben)
        ben.post(f"/empathy/guess/{view_of(ana)}/mark/", mark0="no", missing="The noise.")
        ana.post(f"/empathy/guess/{view_of(ana)}/answer/", words=WORDS)
        return Shared(ana.ours.log.moments[-1].id, HEAD, WORDS, f"/empathy/{id}/")

    return say


def test_it_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, says(ana, ben))


def test_put_away_it_comes_back(ana: Phone, ben: Phone) -> None:
    said = says(ana, ben)()
    for way, there in (("away", False), ("back", True), ("away", False)):
        ben.post(f"/table/{said.id}/{way}/")
        assert lying.lies(ben, said) == there
    assert ben.sees(said.page, HEAD)


def test_it_is_answered_where_it_stands(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toward.practice.lines.SHOWN", 99)
    said = says(ana, ben)()
    ben.post(f"/table/{said.id}/")
    assert 'name="line" value="understood"' in ben.get(said.page).content.decode()
    ben.post(f"/table/{said.id}/answer/", line="understood")
    assert ana.sees("/today/", "Ben has answered you")
    lying.opens_last(ana)
    assert ana.sees(said.page, "Now I feel understood.")
    assert len(content.read("empathy", "answers")["answered"]) >= 12


def test_taken_back_it_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, says(ana, ben))

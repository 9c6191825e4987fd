"""The other’s side, what they said to a guess, and the answer to it lie on the table until they are met."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone
from tests.lying import Shared
from toward.practice import content
from toward.practices.empathy.tests.test_pages import HIS, opened, view_of

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
    monkeypatch.setattr("toward.practice.warm_lines.SHOWN", 99)
    said = says(ana, ben)()
    ben.post(f"/table/{said.id}/")
    assert 'name="line" value="understood"' in ben.get(said.page).content.decode()
    ben.post(f"/table/{said.id}/answer/", line="understood")
    assert ana.sees("/today/", "Ben has answered")
    lying.opens_last(ana)
    assert ana.sees(said.page, "Now I feel understood.")
    assert len(content.read("empathy", "answers")["answered"]) >= 12


def test_taken_back_it_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, says(ana, ben))


def side(ana: Phone, ben: Phone) -> lying.Say:
    def say() -> Shared:
        opened(ben, ana)  # whoever writes last is led to both sides at once
        return Shared(view_of(ana), "You can read Ana’s side now", HIS["for_me"], "/empathy/")

    return say


def marks(ana: Phone, ben: Phone) -> lying.Say:
    def say() -> Shared:
        opened(ana, ben)
        ana.post(f"/empathy/guess/{view_of(ben)}/mark/", mark0="no", missing="It was the noise, all evening.")
        return Shared(ana.ours.log.moments[-1].id, "Ana has read your guess", "It was the noise, all", "/empathy/")

    return say


@pytest.mark.parametrize("what", [side, marks])
def test_a_side_and_what_was_said_to_a_guess_lie_there_as_everything_else(
    ana: Phone,
    ben: Phone,
    eve: Phone,
    stranger: Client,
    monkeypatch: pytest.MonkeyPatch,
    what: Callable[[Phone, Phone], lying.Say],
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, what(ana, ben))


def test_put_away_a_side_stays_on_its_page_and_can_be_marked_there(ana: Phone, ben: Phone) -> None:
    said = side(ana, ben)()
    before = lying.looks(ana, said)
    ben.post(f"/table/{said.id}/away/")
    assert not lying.lies(ben, said) and ben.sees("/empathy/", said.head)
    ben.post(f"/table/{said.id}/")
    assert ben.sees("/empathy/", said.words) and ben.sees("/empathy/", "Say how near it came")
    assert lying.alike(before, lying.looks(ana, said))
    ben.post(f"/empathy/guess/{said.id}/mark/", mark0="yes")
    assert not ben.sees("/empathy/", "Say how near it came") and ana.sees("/today/", "Ben has read your guess")

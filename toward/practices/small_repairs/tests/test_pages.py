"""What ana, ben and eve see of a small repair."""

import re

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone
from tests.lying import Shared
from toward.practice import content
from toward.practices.small_repairs.moments import SmallMet, SmallRead, SmallSaid

LINE, HEAD, PAGE = "Can we start over?", "Ana has something small to mend", "/small_repairs/"
OWN = "I was sharp, at the sink."


def says(ana: Phone) -> lying.Say:
    def say() -> Shared:
        ana.post(PAGE, own=OWN)
        return Shared(ana.ours.log.moments[-1].id, HEAD, OWN, PAGE)

    return say


def test_it_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, says(ana))


def test_met_it_stays_and_is_answered(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, says(ana), "kettle")


def test_put_away_it_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, says(ana), "kettle")


def test_taken_back_it_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, says(ana))


def test_to_ask_for_time_is_always_one_tap(ana: Phone, ben: Phone) -> None:
    for _ in range(4):
        id = says(ana)().id
        assert 'name="line" value="time"' in ben.post(f"/table/{id}/").content.decode()
    ben.post(f"/table/{id}/answer/", line="time")
    assert lying.answers(ana)[-1].line == "small_repairs.small.time"
    lying.opens_last(ana)
    assert ana.sees(PAGE, "I need an hour, and then I’ll come and find you.")


def test_what_was_said_answered_and_read_by_the_words_of_old_stands_as_it_stood(ana: Phone, ben: Phone) -> None:
    log = ana.ours.log
    put_away, met = log.append(SmallSaid(line="I miss you.")), log.append(SmallSaid(line="That came out wrong."))
    ben.me.mine.append(SmallRead(of=put_away.id))
    ben.ours.log.append(SmallMet(of=met.id, line="Come here."))
    assert not ben.sees("/today/", HEAD)
    assert ben.sees(PAGE, "That came out wrong.") and ben.sees(PAGE, "Come here.") and ana.sees(PAGE, "Come here.")
    assert ana.sees("/today/", "Ben has answered")
    ana.me.mine.append(SmallRead(of=met.id))
    assert not ana.sees("/today/", "Ben has answered")


def test_what_lies_for_me_stands_above_what_i_may_say(ana: Phone, ben: Phone) -> None:
    id = says(ana)().id
    page = ben.get(PAGE).content.decode()
    assert 0 < page.find(f'id="thing-{id}"') < page.find(f'value="{LINE}"') < page.find('name="own"')
    assert "hidden" in re.findall(r'<div[^>]*id="lies"[^>]*>', ana.get(PAGE).content.decode())[0]


def test_nothing_said_comes_back(ana: Phone, ben: Phone) -> None:
    assert ana.post(PAGE, own=" ").status_code == 422


def test_six_lines_lie_open_and_the_rest_is_folded(ana: Phone, ben: Phone, stranger: Client) -> None:
    shown, _, folded = ana.get(PAGE).content.decode().partition("<details")
    assert shown.count('name="line"') == 6
    assert all(line in shown for line in ("I’m sorry.", LINE, "I see you."))
    lines = content.read("small_repairs", "small_repairs")["lines"]
    assert folded.partition("</details>")[0].count('name="line"') == len(lines) - 6
    assert stranger.get(PAGE).status_code == 302


def test_an_address_that_was_kept_leads_on_and_a_page_from_before_arrives(ana: Phone, ben: Phone) -> None:
    assert ana.get("/repair/small/").redirect_chain[-1][0] == PAGE  # type: ignore[attr-defined]
    ana.post("/repair/small/", line=LINE)
    said = ana.ours.log.moments[-1]
    assert isinstance(said, SmallSaid) and said.line == LINE
    kept = ben.get(f"/repair/small/{said.id}/")
    assert kept.redirect_chain[-1][0] == f"/table/{said.id}/" and HEAD in kept.content.decode()  # type: ignore[attr-defined]

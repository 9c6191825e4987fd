"""What one of the two owned lies on the other's table: thanked for, never forgiven by a button."""

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, may_talk
from tests.lying import Shared
from toward.practice import content
from toward.practices.repair.moments import Onward, Opening, OwnPart
from toward.practices.repair.tests.acts import WHOLE, at, page, repair, shares, writes

DID, HEAD = "I shut the door on you.", "Ana has said an own part in it"


def owning(ana: Phone, ben: Phone) -> None:
    may_talk(ana, ben)
    for phone in (ana, ben):
        phone.post("/repair/aloud/")
    for phone in (ana, ben):
        phone.post(at(phone, "on/listened/"))


def says(ana: Phone, ben: Phone) -> lying.Say:
    def say() -> Shared:
        owning(ana, ben)
        ana.post(at(ana, "own/"), did=DID)
        return Shared(ana.ours.log.moments[-1].id, HEAD, DID, at(ana))

    return say


def test_it_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, says(ana, ben))


def test_met_it_stays_and_is_thanked_for(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, says(ana, ben), "saying-so")


def test_put_away_it_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, says(ana, ben), "heard")


def test_taken_back_it_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, says(ana, ben))


def test_it_is_always_thanked_for_and_no_line_forgives(ana: Phone, ben: Phone) -> None:
    assert "Thank you for saying so." in ben.post(f"/table/{says(ana, ben)().id}/").content.decode()
    lines = [one["text"] for one in content.read("repair", "answers")["apology"]]
    assert len(lines) >= 12 and not any("forg" in line.lower() for line in lines)


def test_what_both_have_gone_on_from_lies_there_no_more_and_stays_open_on_its_page(ana: Phone, ben: Phone) -> None:
    owning(ana, ben)
    ana.ours.log.append(OwnPart(of=repair(ana).id, did=DID))
    assert ben.sees("/today/", HEAD) and not ben.sees(at(ben), DID)
    ana.ours.log.append(Onward(of=repair(ana).id, step="owned", by=ana.bond))
    assert not ben.sees("/today/", HEAD) and ben.sees(at(ben), DID)


def test_a_repair_that_is_stopped_keeps_it_there(ana: Phone, ben: Phone) -> None:
    said = says(ana, ben)()
    ana.post(at(ana, "stop/"))
    assert lying.lies(ben, said)


def opening(ana: Phone, ben: Phone) -> lying.Say:
    def say() -> Shared:
        may_talk(ana, ben)
        writes(ana)
        shares(ana, "words")
        id = next(m.id for m in ana.ours.log.moments if isinstance(m, Opening))
        return Shared(id, "Ana has opened, in your repair", WHOLE, at(ana))

    return say


def test_an_opening_lies_there_as_everything_else(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, opening(ana, ben))


def test_an_opening_met_stays_in_its_repair_and_is_answered(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, opening(ana, ben), "read")


def test_an_opening_put_away_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, opening(ana, ben), "read")


def test_an_opening_speaks_for_the_repair_while_it_lies_there(ana: Phone, ben: Phone) -> None:
    said = opening(ana, ben)()
    assert lying.lies(ben, said) and not ben.sees("/today/", "Your repair</p>")
    ben.post(f"/table/{said.id}/away/")
    assert not lying.lies(ben, said) and ben.sees("/today/", "Your repair</p>")
    assert said.head in page(ben, at(ben)) and WHOLE not in page(ben, at(ben))


def test_whoever_answers_within_the_repair_stays_in_it(ana: Phone, ben: Phone) -> None:
    id = says(ana, ben)().id
    ben.post(f"/table/{id}/")
    answer = f"/table/{id}/answer/"
    lead = {"Referer": f"http://testserver{at(ben)}"}
    assert f'action="{answer}"' in page(ben, at(ben)), "the taps stand in the repair"
    line = page(ben, at(ben)).partition(f'action="{answer}"')[2].partition('name="line" value="')[2].partition('"')[0]
    tapped = ben.browser.post(answer, {"bond": ben.bond, "line": line}, headers=lead)
    assert tapped["Location"].partition("#")[0] == at(ben)
    written = {"bond": ben.bond, "words": "I know.", "to": at(ben)}
    assert ben.browser.post(answer, written)["Location"].partition("#")[0] == at(ben)
    for elsewhere in ("/today/", "/promises/"):
        lead = {"Referer": f"http://testserver{elsewhere}"}
        again = ben.browser.post(answer, {"bond": ben.bond, "words": "Yes."}, headers=lead)
        assert again["Location"] == f"/table/{id}/"

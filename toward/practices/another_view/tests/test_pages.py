"""What ana, ben and eve see of what is written alone: nothing goes over."""

import re

import pytest
from django.test import Client

from tests.cast import Phone
from toward.practices.another_view import deck
from toward.practices.another_view.moments import Noted, Reappraised
from toward.practices.another_view.story import Story, tell
from toward.practices.repair.tests.acts import CAMERA, Clock, page

SEVEN, FEAR = "/another_view/seven/", "/another_view/write/fear/"


def told(phone: Phone) -> Story:
    return phone.me.evening().story(tell)


def test_it_is_mine_and_comes_three_times_a_year(ana: Phone, ben: Phone, clock: Clock) -> None:
    clock.lets(ana, ben, days=31)
    assert ana.post(SEVEN).status_code == 422
    assert told(ana).offered
    ana.post(SEVEN, seen="They were both so tired.")
    assert ana.sees(SEVEN, "so tired") and not ben.sees(SEVEN, "so tired")
    assert not told(ana).offered and told(ben).offered
    ben.post(f"{SEVEN}not-now/")
    assert not told(ben).offered
    clock.lets(ana, ben, days=121)
    assert told(ana).offered


def test_each_step_is_kept_and_stands_in_the_page_again(ana: Phone, ben: Phone) -> None:
    assert ana.post(SEVEN, picked="The plates", step="1").status_code == 204
    assert ana.post(SEVEN, picked="The plates", seen="Two tired people", step="1").status_code == 204
    shown = page(ana, SEVEN)
    assert "The plates</textarea>" in shown and "Two tired people</textarea>" in shown
    assert "What you wrote before" not in shown and "The plates" not in page(ben, SEVEN)
    ana.post(SEVEN, picked="The plates", seen="Two tired people", good="We laughed later")
    shown = page(ana, SEVEN)
    assert "</textarea>" in shown and "The plates</textarea>" not in shown and "We laughed later" in shown
    kept = [m for m in ana.me.mine.moments if isinstance(m, Reappraised)]
    assert len(kept) == 1 and not kept[0].begun


def test_it_can_be_left_at_any_step_and_taken_up_again(ana: Phone, ben: Phone, eve: Phone) -> None:
    assert ana.sees("/another_view/", "Sort it out on paper first")
    ana.post("/another_view/write/camera/", words=CAMERA, later="1")
    assert "/another_view/write/felt/" in str(ana.get("/another_view/write/").redirect_chain)  # type: ignore[attr-defined]
    assert ana.sees("/another_view/", "Go on writing") and not ben.sees("/another_view/", "Go on writing")
    ana.post(FEAR, fear="left")
    assert ana.sees(FEAR, "being left")
    for phone in (ben, eve):
        assert not phone.sees("/mine/", CAMERA) and not phone.sees("/another_view/write/camera/", CAMERA)
    assert ana.sees("/mine/", CAMERA)


def test_words_that_are_too_long_come_back(ana: Phone, ben: Phone) -> None:
    camera = "/another_view/write/camera/"
    assert ana.post(camera, words="y" * 5000).status_code == 200
    answer = ana.post(camera, words="x" * 5001)
    assert answer.status_code == 422 and "xxxxx" in answer.content.decode()
    assert ana.post("/another_view/write/nothing/", words="x").status_code == 404


def test_the_rules_are_for_who_is_signed_in(ana: Phone, ben: Phone, stranger: Client) -> None:
    assert "kinder" in ana.get("/another_view/words.json").content.decode()
    for path in ("/another_view/words.json", "/another_view/", SEVEN, FEAR):
        assert stranger.get(path).status_code == 302


def test_a_fear_that_was_kept_before_the_two_stood_apart(ana: Phone, ben: Phone) -> None:
    ana.me.mine.append(Noted(bond=ana.bond, fear="being left"))
    again = page(ana, FEAR)
    assert re.search(r'value="left"[^>]*checked', again)
    assert not re.search(r"being left\s*</textarea>", again)


@pytest.mark.parametrize("chosen", ["", "change"])
def test_six_fears_stand_before_the_field_and_a_chosen_one_is_among_them(ana: Phone, ben: Phone, chosen: str) -> None:
    ana.post(FEAR, fear=chosen)
    shown, _, folded = page(ana, FEAR).partition("More of them")
    assert shown.count('type="radio"') == 6 and folded.count('type="radio"') == len(deck.fears()) - 6
    assert not chosen or re.search(rf'value="{chosen}"[^>]*checked', shown)


@pytest.mark.parametrize(
    ("kept", "now"),
    [
        ("/repair/alone/", "/another_view/write/camera/"),
        ("/repair/alone/my_part/", "/another_view/write/my_part/"),
        ("/repair/view/", SEVEN),
        ("/repair/words.json", "/another_view/words.json"),
    ],
)
def test_an_address_that_was_kept_leads_on(ana: Phone, ben: Phone, kept: str, now: str) -> None:
    assert ana.get(kept).redirect_chain[-1][0] == now  # type: ignore[attr-defined]


def test_what_a_page_from_before_sends_arrives(ana: Phone, ben: Phone) -> None:
    ana.post("/repair/alone/camera/", words=CAMERA)
    ana.post("/repair/view/", seen="They were both so tired.")
    assert ana.sees("/another_view/write/camera/", CAMERA) and ana.sees(SEVEN, "so tired")


@pytest.mark.parametrize("old", [{"fear_named": "being left"}, {"fear": "being left"}])
def test_a_fear_is_kept_by_its_id_and_one_of_old_reads_as_before(ana: Phone, ben: Phone, old: dict[str, str]) -> None:
    note = ana.me.mine.append(Noted(bond=ana.bond).again(**old))
    assert ana.sees("/mine/", "being left")
    gentle = next(one["gentle"] for one in deck.words("fear") if one["id"] == "left")
    assert gentle in page(ana, "/another_view/write/need/")
    ana.post(FEAR, fear="left", words="For good.")
    kept = next(m for m in ana.me.mine.moments if isinstance(m, Noted))
    assert (kept.id, kept.fear_id, kept.fear_named, kept.fear) == (note.id, "left", "", "For good.")
    assert kept.whole_fear == "being left: For good." and gentle in page(ana, "/another_view/write/need/")


def test_a_fear_reads_as_the_list_has_it_now(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Noted(fear_id="left", fear="For good.")
    fears = {"fear": [{"id": "left", "name": "verlassen werden"}]}
    monkeypatch.setattr("toward.practice.content.read", lambda *_: fears)
    assert kept.whole_fear == "verlassen werden: For good."

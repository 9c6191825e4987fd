"""Races, old pages, forged moves, other people's listenings, and a partner who leaves: clear words, never stuck."""

from django.test import Client

from tests.cast import Phone
from toward.paths import end
from toward.practices.listening.moments import Moved
from toward.practices.listening.tests.doing import OFFER, TOPIC, begun, move, offer, phase, text


def test_the_listener_cannot_take_the_floor(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    before = len(ana.ours.log.moments)
    for wanted in ("spoke", "change_floor", "got_it", "another_piece", "here", "", "speaker; drop"):
        answer = move(ben, id, wanted, 0)
        assert answer.status_code == 409
        assert "Back to where you two are" in text(answer)
    assert len(ana.ours.log.moments) == before


def test_both_press_at_once_and_an_old_tab(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    assert move(ana, id, "five_more", 0).status_code == 200
    assert move(ben, id, "five_more", 0).status_code == 409
    assert move(ana, id, "spoke", 0).status_code == 200
    assert move(ana, id, "spoke", 0).status_code == 409
    assert move(ana, id, "spoke", -7).status_code == 409
    for step in ("x" * 300, "7" * 5000, "²"):
        assert ana.post(f"/listening/{id}/move/", move="spoke", step=step).status_code == 409
    assert phase(ana, id) == "reflecting"


def test_of_two_offers_at_once_one_stands(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    answer = ben.post("/listening/offer/", **{**OFFER, "topic": "Something else"})
    assert "Another offer was a moment earlier" in text(answer)
    assert not ana.sees("/listening/", "Something else")
    ben.post("/listening/offer/", **{**OFFER, "topic": "Something else", "instead_of": id})
    assert ana.sees("/listening/", "Something else")
    assert phase(ana, id) == "ended"


def test_while_one_runs_no_other_is_offered(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    before = len(ana.ours.log.moments)
    ana.post("/listening/offer/", **OFFER)
    assert len(ana.ours.log.moments) == before
    assert phase(ana, id) == "speaking"


def test_wrong_offers_come_back_with_a_sentence(ana: Phone, ben: Phone) -> None:
    for wrong in ({"minutes": "11"}, {"how": "sideways"}, {"start": "later"}, {"topic": "x" * 201}):
        answer = ana.post("/listening/offer/", **{**OFFER, **wrong})
        assert answer.status_code == 422
        assert "field__error" in text(answer) or "errorlist" in text(answer)
    answer = ana.post("/listening/offer/", **{**OFFER, "start": "later", "when": "2020-01-01T20:00"})
    assert "That time has gone by" in text(answer)
    assert TOPIC in text(answer)


def test_a_reflection_of_five_thousand_letters(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "spoke")
    words = "You waited. " * 416 + "Really so"
    assert len(words) > 5000
    assert ben.post(f"/listening/{id}/write/", text=words, step="1").status_code == 422
    assert ben.post(f"/listening/{id}/write/", text=words[:5000], step="1").status_code == 200
    assert ana.sees(f"/listening/{id}/", "You waited. You waited.")
    assert phase(ana, id) == "sensing"
    late = ana.post(f"/listening/{id}/write/", text="I write for the listener, who I am not", step="2")
    assert late.status_code == 409
    assert "who I am not" in text(late)


def test_written_words_are_not_lost_when_it_had_moved_on(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "spoke")
    move(ana, id, "stop")
    answer = ben.post(f"/listening/{id}/write/", text="What I heard is this long thing", step="1")
    assert answer.status_code == 409
    assert "What I heard is this long thing" in text(answer)


def test_eve_and_a_stranger_see_nothing(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = begun(ana, ben)
    for path in (f"/listening/{id}/", f"/listening/{id}/come/", f"/listening/{id}/later/", f"/listening/{id}/write/"):
        assert eve.get(path).status_code == 404
        assert stranger.get(path).status_code == 302
    for act in ("move", "rest", "keep", "come"):
        assert eve.post(f"/listening/{id}/{act}/", move="stop", step="0").status_code == 404
        assert eve.browser.post(f"/listening/{id}/{act}/", {"bond": ana.bond, "move": "stop"}).status_code == 404
        assert stranger.post(f"/listening/{id}/{act}/").status_code == 302
    assert phase(ana, id) == "speaking"
    assert "not here any more" in text(eve.get(f"/listening/{id}/"))


def test_a_forged_move_for_another_counts_for_nothing(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    ben.ours.log.append(Moved(of=id, move="spoke", step=0))
    assert phase(ana, id) == "speaking"
    ana.ours.log.append(Moved(of="nothing", move="stop"))
    assert phase(ana, id) == "speaking"


def test_a_partner_who_leaves_is_not_missed_before_a_step_is_taken_and_words_come_back(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "spoke")
    end.leave(ben.keys, ben.bond)
    assert ana.sees("/today/", "You two are listening")
    assert move(ana, id, "pause").status_code == 409
    assert not ana.sees("/today/", "You two are listening")
    assert ana.sees(f"/listening/{id}/", "You and Ben are not connected here any more")
    lost = ana.post(f"/listening/{id}/keep/", line="For the two of us, still", audience="ours")
    assert lost.status_code == 409 and "For the two of us, still" in text(lost)

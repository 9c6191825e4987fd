"""What ana and ben see of a listening; that eve and a stranger see nothing; and what goes wrong gently."""

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, same
from toward.bond import end
from toward.help.moments import AskedBefore
from toward.practices.listening.moments import Felt, Kept, Moved, Offered, Rested
from toward.practices.listening.views import told_to
from toward.practices.questions.moments import Asked, KeptForTalk

TOPIC = "Whose turn it is at Christmas"
OFFER = {
    "topic": TOPIC, "minutes": "10", "how": "together", "speaks_first": "me", "start": "now", "from_question": "",
    "instead_of": "",
}  # fmt: skip


@pytest.fixture(autouse=True)
def asked_before(request: pytest.FixtureRequest) -> None:
    """The four questions were shown lately, except where a test is about them."""
    for name in ("ana", "ben", "eve"):
        if name in request.fixturenames and "first" not in request.node.name:
            request.getfixturevalue(name).me.mine.append(AskedBefore())


def offer(phone: Phone, **said: str) -> str:
    answer = phone.post("/listening/offer/", **{**OFFER, **said})
    assert answer.status_code == 200, answer.content.decode()
    return next(m.id for m in reversed(phone.ours.log.moments) if isinstance(m, Offered))


def move(phone: Phone, id: str, move: str, step: int | None = None) -> HttpResponse:
    session = told_to(phone.me).find(id)
    now = session.seen(move) if session and step is None else step
    return phone.post(f"/listening/{id}/move/", move=move, step=str(now))


def begun(ana: Phone, ben: Phone, **said: str) -> str:
    id = offer(ana, **said)
    ben.post(f"/listening/{id}/come/")
    ana.post(f"/listening/{id}/come/")
    session = told_to(ana.me).find(id)
    assert session and session.running
    return id


def phase(phone: Phone, id: str) -> str:
    session = told_to(phone.me).find(id)
    return session.phase if session else ""


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def test_an_offer_waits_for_ben_and_a_yes_leads_both_in(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    assert ben.sees("/today/", "Ana offers a listening")
    assert ben.sees("/today/", TOPIC)
    assert not ana.sees("/today/", "Ana offers")
    ben.post(f"/listening/{id}/come/")
    assert ana.sees(f"/listening/{id}/", "Ben said yes")
    assert ben.sees(f"/listening/{id}/", "It begins when Ana is here, too.")
    ana.post(f"/listening/{id}/come/")
    assert ana.sees(f"/listening/{id}/", "You have the floor")
    assert ben.sees(f"/listening/{id}/", "Ana has the floor")
    assert ben.sees("/today/", "You two are listening.")


def test_a_whole_turn(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    quiet = text(ben.get(f"/listening/{id}/"))
    assert "turn--quiet" in quiet
    assert "Five more minutes" not in quiet
    move(ana, id, "spoke")
    assert ben.sees(f"/listening/{id}/", "I have said it back")
    move(ben, id, "reflected")
    move(ben, id, "made_sense")
    assert ana.sees(f"/listening/{id}/", "Yes, you got it")
    assert not ben.sees(f"/listening/{id}/", "Yes, you got it")
    move(ana, id, "got_it")
    move(ana, id, "change_floor")
    assert ben.sees(f"/listening/{id}/", "You have the floor")
    assert ana.sees(f"/listening/{id}/", "Ben has the floor")


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
    assert ana.post(f"/listening/{id}/move/", move="spoke", step="x" * 300).status_code == 409
    assert phase(ana, id) == "reflecting"


def test_of_two_offers_at_once_one_stands(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    answer = ben.post("/listening/offer/", **{**OFFER, "topic": "Something else"})
    assert "Here is their offer" in text(answer)
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


def test_not_now_unsafe_and_no_answer_are_the_same_to_ana(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    pages = ("/today/", "/listening/", f"/listening/{id}/", "/ours/", "/listening/offer/")
    before = [ana.get(page).content for page in pages]
    head = ana.ours.log.head()
    ben.get(f"/listening/{id}/")
    assert all(same(old, ana.get(page).content) for page, old in zip(pages, before, strict=True))
    ben.post("/before/asked/", next="/today/")
    assert all(same(old, ana.get(page).content) for page, old in zip(pages, before, strict=True))
    ben.post(f"/listening/{id}/rest/")
    assert any(isinstance(m, Rested) for m in ben.me.mine.moments)
    assert not ben.sees("/today/", TOPIC)
    assert all(same(old, ana.get(page).content) for page, old in zip(pages, before, strict=True))
    assert ana.ours.log.head() == head


def test_the_four_questions_come_first(ana: Phone, ben: Phone) -> None:
    answer = ana.browser.get("/listening/offer/")
    assert answer.status_code == 302
    assert unquote(answer["Location"]) == "/before/?next=/listening/offer/"
    ana.me.mine.append(AskedBefore())
    id = offer(ana)
    for path in (f"/listening/{id}/come/", f"/listening/{id}/later/"):
        assert unquote(ben.browser.get(path)["Location"]) == f"/before/?next={path}"
        assert ben.browser.post(path, {"bond": ben.bond}).status_code == 302
    assert phase(ana, id) == "offered"


def test_later_is_an_offer_from_the_other_side(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    past = (timezone.now() - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M")
    answer = ben.post(f"/listening/{id}/later/", when=past)
    assert answer.status_code == 422
    assert "That time has gone by" in text(answer)
    soon = (timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    ben.post(f"/listening/{id}/later/", when=soon)
    new = ben.ours.log.moments[-1]
    assert isinstance(new, Offered)
    assert new.speaks_first == "you"
    assert ana.sees("/today/", "Ben offers a listening")
    ana.post(f"/listening/{new.id}/come/")
    assert ben.sees("/today/", "A listening with Ana")
    assert ben.sees("/today/", "Tomorrow")
    assert ben.post(f"/listening/{id}/later/", when=soon).status_code == 409


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


def test_stopping_names_nobody(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "stop")
    page = text(ben.get(f"/listening/{id}/"))
    assert "This listening has ended" in page
    assert "Ana" not in page.partition('id="now"')[2].partition("</form>")[0]


def test_pausing_and_going_on(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ben, id, "pause")
    assert ana.sees(f"/listening/{id}/", "Paused")
    assert not ana.sees(f"/listening/{id}/", "I have said it. Pass")
    move(ana, id, "resume")
    assert ana.sees(f"/listening/{id}/", "I have said it. Pass")


def test_what_is_kept_for_oneself_is_only_ones_own(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    ben.post(f"/listening/{id}/come/", felt=["nervous", "fond"])
    ana.post(f"/listening/{id}/come/")
    move(ana, id, "stop")
    assert ben.sees(f"/listening/{id}/", "You came in: nervous, fond.")
    ben.post(f"/listening/{id}/keep/", line="He hums when he is scared", audience="mine", felt=["lighter"])
    assert ben.sees(f"/listening/{id}/", "He hums when he is scared")
    assert [m.words for m in ben.me.mine.moments if isinstance(m, Felt)] == [("nervous", "fond"), ("lighter",)]
    for page in ("/listening/", "/ours/", f"/listening/{id}/", "/today/"):
        assert not ana.sees(page, "He hums")
        assert not ana.sees(page, "nervous, fond")
    ana.post(f"/listening/{id}/keep/", line="Ask before you fix", audience="ours")
    assert ben.sees("/ours/", "Ask before you fix")
    assert ben.sees("/listening/", "Ask before you fix")


def test_one_phone_keeps_only_the_agreed_line(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben, how="one_phone")
    page = text(ana.get(f"/listening/{id}/"))
    assert page.count("turn__part") == 2
    for step in ("spoke", "reflected", "made_sense", "got_it", "change_floor"):
        assert move(ana, id, step).status_code == 200
    assert phase(ana, id) == "speaking"
    move(ana, id, "stop")
    ana.post(f"/listening/{id}/keep/", line="We both want the lake", audience="mine", felt=["lighter"])
    kept = [m for m in ben.ours.log.moments if isinstance(m, Kept)]
    assert [m.line for m in kept] == ["We both want the lake"]
    assert not any(isinstance(m, Felt) for m in ana.me.mine.moments)


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


def test_a_partner_who_leaves_ends_it_and_each_keeps_their_own(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    ben.post(f"/listening/{id}/keep/", line="not yet")
    move(ana, id, "spoke")
    end.leave(ben.keys, ben.bond)
    page = text(ana.get(f"/listening/{id}/"))
    assert "This listening has ended" in page
    assert move(ana, id, "pause").status_code == 409
    ana.post(f"/listening/{id}/keep/", line="I was glad of the start", audience="mine")
    assert ana.sees("/mine/", "I was glad of the start")
    lost = ana.post(f"/listening/{id}/keep/", line="For the two of us, still", audience="ours")
    assert lost.status_code == 409
    assert "For the two of us, still" in text(lost)


def test_a_question_kept_for_a_talk_is_brought_along(ana: Phone, ben: Phone) -> None:
    asked = ana.ours.log.append(Asked(slot="day:1:x", question="x", theme="fears", text="What do you put off?"))
    ben.ours.log.append(KeptForTalk(of=asked.id))
    assert ana.sees("/listening/offer/", "What do you put off?")
    page = text(ana.get("/listening/offer/", question=asked.id))
    assert 'value="What do you put off?"' in page
    id = offer(ana, topic="What do you put off?", from_question=asked.id)
    assert ben.sees(f"/listening/{id}/", "What do you put off?")


def test_phones_stay_awake_while_it_runs(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    assert "data-awake=" not in text(ana.get(f"/listening/{id}/"))
    ben.post(f"/listening/{id}/come/")
    ana.post(f"/listening/{id}/come/")
    page = text(ana.get(f"/listening/{id}/"))
    assert "data-awake=" in page
    assert "every 240s" in page
    assert "Content-Security-Policy" in ana.get(f"/listening/{id}/").headers


def test_practising_alone_stays_mine(ana: Phone, ben: Phone, eve: Phone) -> None:
    page = text(ana.get("/listening/alone/"))
    scene = page.partition('name="scene" value="')[2].partition('"')[0]
    answer = ana.post("/listening/alone/", scene=scene, words="A whole month, and nobody said so to you.")
    assert "Three other ways" in text(answer)
    assert text(answer).count("said--short") == 3
    for one in (ben, eve):
        assert not one.sees("/listening/", "nobody said so to you")
        assert not one.sees("/listening/alone/", "nobody said so to you")
    assert f'value="{scene}"' not in text(ana.get("/listening/alone/"))
    assert ana.post("/listening/alone/", scene=scene, words=" ").status_code == 422
    assert ana.post("/listening/alone/another/", scene="no such").status_code == 404


def test_somebody_without_a_bond_can_practise(ana: Phone) -> None:
    assert ana.sees("/listening/", "Practise saying it back")
    assert not ana.sees("/listening/", "Offer a listening")
    assert ana.sees("/today/", "What would you say back?") or ana.sees("/today/", "Today")

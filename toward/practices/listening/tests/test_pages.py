"""What ana and ben see of a listening, from the offer to the line that is kept."""

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.utils import timezone

from tests.cast import Phone, same
from tests.lying import opens_last
from toward.help.moments import AskedBefore
from toward.practices.listening import prompts
from toward.practices.listening.moments import Felt, Kept, Moved, Offered, Rested
from toward.practices.listening.tests.doing import TOPIC, begun, move, offer, phase, text
from toward.practices.questions.moments import Answer, Asked, KeptForTalk
from toward.practices.repair.story import tell as repairs


def test_an_offer_waits_for_ben_and_a_yes_leads_both_in(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    assert ben.sees("/today/", "Ana offers a listening")
    assert ben.sees("/today/", TOPIC)
    assert not ana.sees("/today/", "Ana offers")
    ben.post(f"/listening/{id}/come/")
    assert ana.sees(f"/listening/{id}/", "Ben said yes")
    assert ben.sees(f"/listening/{id}/", "It begins when Ana is here, too.")
    ana.post(f"/listening/{id}/come/")
    assert ana.sees(f"/listening/{id}/", "You speak now")
    assert ben.sees(f"/listening/{id}/", "Ana speaks now")
    assert ben.sees("/today/", "You two are listening.")


def test_a_whole_turn(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    quiet = text(ben.get(f"/listening/{id}/"))
    assert "turn--quiet" in quiet
    assert "Five more minutes" in quiet  # whoever listens may add them, too
    move(ana, id, "spoke")
    assert ben.sees(f"/listening/{id}/", "I have said it back")
    move(ben, id, "reflected")
    move(ben, id, "made_sense")
    assert ana.sees(f"/listening/{id}/", "Yes, you got it")
    assert not ben.sees(f"/listening/{id}/", "Yes, you got it")
    move(ana, id, "got_it")
    move(ana, id, "change_floor")
    assert ben.sees(f"/listening/{id}/", "You speak now")
    assert ana.sees(f"/listening/{id}/", "Ben speaks now")


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
        pressed = ben.browser.post(path, {"bond": ben.bond})
        assert pressed.status_code == 200 and b"data-before-asked" in pressed.content
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


def test_stopping_names_nobody(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ana, id, "stop")
    page = text(ben.get(f"/listening/{id}/"))
    assert "This listening has ended" in page
    assert "Ana" not in page.partition('id="now"')[2].partition("<form")[0]
    stop = ben.ours.log.moments[-1]
    assert isinstance(stop, Moved) and stop.move == "stop"
    assert stop.by not in (ana.person, ben.person), "no name stands in the log either"


def test_what_was_only_agreed_on_is_stopped_by_nobody_and_an_offer_is_its_authors(ana: Phone, ben: Phone) -> None:
    id = offer(ana)
    assert move(ben, id, "stop").status_code == 409
    ben.post(f"/listening/{id}/come/")
    move(ben, id, "stop")
    assert phase(ana, id) == "ended"
    assert ana.ours.log.moments[-1].by not in (ana.person, ben.person)
    id = offer(ana)
    move(ana, id, "stop")
    assert phase(ben, id) == "ended" and ben.ours.log.moments[-1].by == ana.person


def test_pausing_and_going_on(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    move(ben, id, "pause")
    assert ana.sees(f"/listening/{id}/", "Paused")
    assert not ana.sees(f"/listening/{id}/", "I have said it. Pass")
    move(ana, id, "resume")
    assert ana.sees(f"/listening/{id}/", "I have said it. Pass")


def test_how_one_came_in_reads_in_the_words_of_today(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    id = offer(ana)
    ben.post(f"/listening/{id}/come/", felt=["nervous", "fond"])
    ana.post(f"/listening/{id}/come/")
    move(ana, id, "stop")
    monkeypatch.setattr(prompts, "feelings", lambda _: {"nervous": "aufgeregt"})
    assert ben.sees(f"/listening/{id}/", "You came in: aufgeregt, fond."), "of old the words themselves were kept"


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
    assert ben.sees("/ours/", "Ana keeps a line from a listening") and not ben.sees("/ours/", "Ask before you fix")
    kept = next(m for m in ben.ours.log.moments if isinstance(m, Kept))
    for page in ("/today/", "/listening/", f"/listening/{id}/"):
        assert ben.sees(page, "Ana keeps a line from a listening") and not ben.sees(page, "Ask before you fix")
    ben.post(f"/table/{kept.id}/")
    assert ben.sees("/listening/", "Ask before you fix")
    ben.post(f"/table/{kept.id}/answer/", words="I will.")
    opens_last(ana)
    assert ana.sees("/listening/", "I will.") and ben.sees(f"/listening/{id}/", "I will.")


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
    assert not ben.sees("/today/", "keeps a line") and ben.sees("/listening/", "We both want the lake")
    assert not any(isinstance(m, Felt) for m in ana.me.mine.moments)


def test_a_question_kept_for_a_talk_is_brought_along(ana: Phone, ben: Phone) -> None:
    asked = ana.ours.log.append(Asked(slot="day:1:x", question="x", theme="fears", text="What do you put off?"))
    for phone in (ana, ben):
        phone.ours.log.append(Answer(slot="day:1:x", question="x", words="Christmas"))
    ben.ours.log.append(KeptForTalk(of=asked.id))
    assert ana.sees("/listening/offer/", "What do you put off?")
    page = text(ana.get("/listening/offer/", question=asked.id))
    assert 'value="What do you put off?"' in page
    id = offer(ana, topic="What do you put off?", from_question=asked.id)
    assert ben.sees(f"/listening/{id}/", "What do you put off?")
    for one in (ben, ana):
        one.post(f"/listening/{id}/come/")
    assert not ana.sees(f"/listening/{id}/", "We have talked about it")
    move(ana, id, "stop")
    assert ana.sees(f"/listening/{id}/", "We have talked about it")


def test_after_listening_in_a_repair_the_way_leads_back_to_it(ana: Phone, ben: Phone) -> None:
    id = begun(ana, ben)
    for phone in (ana, ben):
        phone.post("/repair/aloud/")
    move(ana, id, "stop")
    for phone in (ana, ben):
        assert "Back to your repair" in text(phone.get(f"/listening/{id}/"))
    for phone in (ana, ben):
        phone.post("/repair/" + repairs(phone.me.evening()).repairs[-1].id + "/on/listened/")
    assert "Back to your repair" not in text(ana.get(f"/listening/{id}/"))


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

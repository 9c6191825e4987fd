"""What ana, ben and eve see of a small ask."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Phone, later, look_alike, same
from toward.log.log import Log
from toward.log.moment import Moment
from toward.practices.bids import deck
from toward.practices.bids.moments import Answered, Bid
from toward.practices.reach.moments import ReachPage

WORDS = "Ten minutes on the back step?"
PAGES = ("/today/", "/bids/", "/ours/")
SOON = (datetime.now(UTC) + timedelta(hours=5)).strftime("%Y-%m-%dT%H:%M")


def call(ana: Phone, ben: Phone, text: str = WORDS, stays: str = "two_hours") -> str:
    ana.post("/bids/call/", text=text, stays=stays)
    return ben.ours.log.moments[-1].id


def call_long_ago(ana: Phone) -> str:
    at = datetime.now(UTC) - timedelta(hours=5)
    return ana.ours.log.append(Bid(text=WORDS, until=at + timedelta(hours=2)), at=at).id


def opens(ana: Phone) -> None:
    assert ana.post(f"/table/{answers(ana)[-1].id}/").status_code == 200


def answers(ana: Phone) -> list[Answered]:
    return [m for m in ana.ours.log.moments if isinstance(m, Answered)]


def test_a_call_waits_for_ben_and_for_nobody_else(ana: Phone, ben: Phone, eve: Phone) -> None:
    call(ana, ben)
    assert ben.sees("/today/", WORDS) and ben.sees("/today/", "Ana asks")
    assert ana.sees("/bids/", WORDS)
    assert not ana.sees("/today/", WORDS)
    assert not any(one.sees("/ours/", WORDS) for one in (ana, ben))
    assert not any(eve.sees(page, WORDS) for page in PAGES)


def test_here_in_one_tap(ana: Phone, ben: Phone) -> None:
    id = call(ana, ben)
    assert ben.sees("/today/", "Ana asks")
    ben.post(f"/bids/{id}/answer/here/")
    assert ana.sees("/today/", "Ben has answered your ask") and not ana.sees("/today/", "Ben is here.")
    ana.post(f"/table/{answers(ana)[0].id}/")
    assert ana.sees("/today/", "Ben is here.")
    assert not ben.sees("/today/", "Ana asks")
    for one in (ana, ben):
        assert one.sees("/ours/", WORDS) and one.sees("/bids/", "Ben is here." if one is ana else "You are here.")
    ana.post(f"/table/{answers(ana)[0].id}/away/")
    assert not ana.sees("/today/", "Ben is here.") and ana.sees("/bids/", "Ben is here.")


def test_a_no_carries_a_warm_line(ana: Phone, ben: Phone) -> None:
    id = call(ana, ben)
    line = deck.lines("always", id, 0, 1)[0]
    assert ben.sees("/today/", line)
    assert ben.post(f"/bids/{id}/answer/cannot/").status_code == 422
    looked = ben.post(f"/bids/{id}/answer/cannot/", others="1", words="")
    assert looked.status_code == 200 and "aria-invalid" not in looked.content.decode()
    assert 'value="Half"' in ben.post(f"/bids/{id}/answer/cannot/", others="1", words="Half").content.decode()
    ben.post(f"/bids/{id}/answer/cannot/", line=line)
    opens(ana)
    assert ana.sees("/today/", line)
    assert ana.sees("/today/", "Ben can’t right now.")
    assert not ana.sees("/ours/", "can’t right now")  # a no costs nothing


def says_no(ana: Phone, ben: Phone) -> str:
    id = call(ana, ben)
    ben.post(f"/bids/{id}/answer/cannot/", words="I’m empty this evening.")
    return answers(ben)[-1].id


def test_a_no_stays_with_whoever_said_it_to_be_taken_back(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = says_no(ana, ben)
    later(monkeypatch, ana, ben, days=2)
    for _ in range(13):
        ben.post(f"/bids/{call(ana, ben)}/answer/here/")
    assert not any(one.sees("/bids/", "I’m empty this evening.") for one in (ana, ben))
    assert not any(one.sees("/ours/", "I’m empty this evening.") for one in (ana, eve))
    page = ben.get("/ours/").content.decode()
    assert "I’m empty this evening." in page and f"/bids/{id}/take-back/" in page
    ben.post(f"/bids/{id}/take-back/")
    assert not ben.sees("/ours/", "I’m empty this evening.")
    assert id not in [m.id for m in answers(ben)]


def test_an_ask_that_its_author_cannot_reach_any_more_stands_for_nobody(ana: Phone, ben: Phone) -> None:
    says_no(ana, ben)
    assert all(one.sees("/bids/", WORDS) for one in (ana, ben))
    assert not any(one.sees("/ours/", WORDS) for one in (ana, ben))


def test_after_leaving_only_my_own_no_is_there(ana: Phone, ben: Phone) -> None:
    says_no(ana, ben)
    asked = call(ben, ana, "The bins?")
    ana.post(f"/bids/{asked}/answer/cannot/", words="My back, sorry.")
    id, bond = answers(ana)[-1].id, ana.bond
    ana.post("/leave/")
    archive = ana.browser.get(f"/archive/{bond}/").content.decode()
    assert "My back, sorry." in archive and reverse("archive_take_back", args=[bond, id]) in archive
    assert "I’m empty this evening." not in archive and WORDS not in archive and "The bins?" not in archive


def test_whoever_named_a_time_is_told_once_that_it_suits(ana: Phone, ben: Phone, eve: Phone) -> None:
    ben.post(f"/bids/{call(ana, ben)}/answer/later/", when=SOON, words="With tea")
    line = "Your time suits Ana too"
    assert not ben.sees("/today/", line)
    ana.post(f"/bids/{answers(ana)[0].id}/suits/")
    assert ben.sees("/today/", line) and not any(one.sees("/today/", line) for one in (ana, eve))
    ben.post(f"/table/{ben.ours.log.moments[-1].id}/")
    assert ben.sees("/today/", WORDS) and not any(one.sees("/ours/", line) for one in (ana, ben))


def test_a_time_that_suits_both_stands_for_both(ana: Phone, ben: Phone) -> None:
    id = call(ana, ben)
    for wrong in ("", "2020-01-01T10:00", "9999-12-31T23:59", "soon", "2026-99-99T10:00"):
        answer = ben.post(f"/bids/{id}/answer/later/", when=wrong, words="With tea")
        assert answer.status_code == 422 and "With tea" in answer.content.decode()
    ben.post(f"/bids/{id}/answer/later/", when=SOON, words="With tea")
    answer_id = answers(ana)[0].id
    assert ben.post(f"/bids/{answer_id}/suits/").status_code == 403
    assert not ben.sees("/bids/", "suits you both")
    for _ in range(2):
        ana.post(f"/bids/{answer_id}/suits/")
    assert all(one.sees("/bids/", "suits you both") for one in (ana, ben))
    assert [m.kind for m in ana.ours.log.moments].count("bids.suits") == 1
    for one in (ana, ben):  # nothing is empty where a time stands ahead
        assert one.sees("/bids/", WORDS) and not one.sees("/bids/", 'class="empty"')


@pytest.mark.parametrize("page", PAGES)
def test_faded_it_leaves_no_mark_for_either(ana: Phone, ben: Phone, page: str) -> None:
    before = {one.name: one.get(page).content for one in (ana, ben)}
    call_long_ago(ana)
    assert look_alike(before["Ana"], ana.get(page).content) and look_alike(before["Ben"], ben.get(page).content)


def test_letting_it_go_by_and_doing_nothing_look_alike(ana: Phone, ben: Phone) -> None:
    id = call(ana, ben)
    before = {page: ana.get(page).content for page in PAGES}
    head = ana.ours.log.head()
    ben.get("/bids/"), ben.get("/today/")
    ben.post(f"/bids/{id}/not-now/")
    assert not ben.sees("/today/", WORDS)
    assert ana.ours.log.head() == head
    assert all(same(seen, ana.get(page).content) for page, seen in before.items())


def test_an_answer_that_comes_too_late_is_not_sent(ana: Phone, ben: Phone) -> None:
    id = call_long_ago(ana)
    late = ben.post(f"/bids/{id}/answer/here/", words="I was on the train")
    assert late.status_code == 409 and "I was on the train" in late.content.decode()
    assert answers(ana) == []


def test_nobody_answers_for_the_other(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = call(ana, ben)
    assert ana.post(f"/bids/{id}/answer/here/").status_code == 403
    assert eve.post(f"/bids/{id}/answer/here/").status_code == 409
    assert eve.browser.post(f"/bids/{id}/answer/here/", {"bond": ana.bond}).status_code == 404
    assert ben.post(f"/bids/{id}/answer/shout/").status_code == 404
    assert ben.post(f"/bids/{id}/take-back/").status_code == 403
    assert ben.post("/bids/nothing/suits/").status_code == 404
    assert eve.post(f"/bids/{id}/not-now/").status_code == 404
    ben.post(f"/bids/{id}/answer/here/")
    assert ben.post(f"/bids/{id}/answer/cannot/", words="Or no").status_code == 409
    assert len(answers(ana)) == 1
    assert stranger.get("/bids/").status_code == 302
    assert stranger.post("/bids/call/").status_code in (302, 423)
    assert ben.post(f"/bids/{id}/not-now/").status_code == 200


def test_taking_back_leaves_no_line(ana: Phone, ben: Phone) -> None:
    id = call(ana, ben)
    ben.post(f"/bids/{id}/answer/here/", words="Boots on")
    ben.post(f"/bids/{answers(ben)[0].id}/take-back/")
    assert ben.sees("/today/", WORDS)
    ana.post(f"/bids/{id}/take-back/")
    for page in PAGES:
        assert not any(one.sees(page, WORDS) or one.sees(page, "took something back") for one in (ana, ben))


def test_an_answered_call_that_is_taken_back_takes_its_answer_along(ana: Phone, ben: Phone) -> None:
    id = call(ana, ben)
    ben.post(f"/bids/{id}/answer/here/", words="Boots on")
    ana.post(f"/bids/{id}/take-back/")
    assert not any(one.sees(page, "Boots on") for one in (ana, ben) for page in PAGES)
    assert answers(ana) == []


def test_an_answer_that_meets_a_taking_back_is_not_sent(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id, write = call(ana, ben), Log._write

    def taken_back_meanwhile(log: Log, moment: Moment) -> tuple[int, str]:
        if isinstance(moment, Answered):
            ana.ours.log.take_back(id)
        return write(log, moment)

    monkeypatch.setattr(Log, "_write", taken_back_meanwhile)
    answer = ben.post(f"/bids/{id}/answer/here/", words="Boots on")
    assert answer.status_code == 409 and "Boots on" in answer.content.decode()
    assert answers(ana) == []


def test_looking_through_the_list_loses_nothing(ana: Phone, ben: Phone) -> None:
    first = ana.get("/bids/call/").content.decode()
    page = ana.post("/bids/call/", others="1", text="My own", stays="evening", turn="0")
    said = page.content.decode()
    assert "aria-invalid" not in said
    assert page.status_code == 200 and 'value="My own"' in said and 'value="evening" checked' in said
    assert said.count('name="bid"') == first.count('name="bid"') == 5
    shown = ana.post("/bids/call/", show="laugh", turn="abc").content.decode()
    assert 'value="laugh-' in shown and 'value="ear-' not in shown
    assert ana.post("/bids/call/", text=" \u0000 ", stays="evening").status_code == 422
    assert ana.post("/bids/call/", bid="nothing-of-the-kind", stays="evening").status_code == 422
    assert ana.post("/bids/call/", text=WORDS, stays="for ever").status_code == 422
    ana.post("/bids/call/", bid="ear-ten", stays="evening")
    assert ben.sees("/today/", "Ten minutes of your ear?")


def test_three_calls_at_once_are_enough(ana: Phone, ben: Phone) -> None:
    for n in range(3):
        call(ana, ben, f"{WORDS} {n}")
    answer = ana.post("/bids/call/", text="And a fourth", stays="evening")
    assert answer.status_code == 409 and "And a fourth" in answer.content.decode()
    assert not ben.sees("/bids/", "And a fourth")


def test_a_time_names_the_others_clock_where_they_have_said_it(ana: Phone, ben: Phone) -> None:
    ben.ours.log.append(ReachPage(by=ben.person, zone="Asia/Tokyo"))
    id = call(ana, ben)
    assert not ben.sees(f"/bids/{id}/answer/later/", "Where Ana is")
    ben.post(f"/bids/{id}/answer/later/", when=SOON)
    opens(ana)
    assert ana.sees("/today/", "By Ben’s clock") and not ben.sees("/bids/", "’s clock")
    ana.post(f"/bids/{answers(ana)[0].id}/suits/")
    assert ana.sees("/bids/", "By Ben’s clock")
    ana.ours.log.append(ReachPage(by=ana.person, zone="America/Lima"))
    assert ben.sees("/bids/", "By Ana’s clock")
    second = call(ana, ben, "And this?")
    assert ben.sees(f"/bids/{second}/answer/later/", "Where Ana is, it is")

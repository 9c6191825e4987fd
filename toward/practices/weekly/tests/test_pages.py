"""What ana, ben and eve see of the weekly talk."""

import re
from datetime import timedelta
from html import unescape
from itertools import pairwise
from typing import TypeVar

import pytest
from django.test import Client
from django.utils import timezone

from tests import lying
from tests.cast import Phone, at, later, may_talk, same
from tests.lying import Shared
from toward.log.moment import Moment
from toward.practice.moments import Answered
from toward.practices.weekly.moments import PARTS, Begun, Done, Kept, Line, TimeOffered
from toward.practices.weekly.story import tell

PAGE, WISH = "/weekly/", "One evening without phones"


@pytest.fixture
def two(ana: Phone, ben: Phone) -> tuple[Phone, Phone]:
    may_talk(ana, ben)
    return ana, ben


M = TypeVar("M", bound=Moment)


def said(phone: Phone, kind: type[M]) -> list[M]:
    return [m for m in phone.ours.log.moments if isinstance(m, kind)]


def begins(ana: Phone) -> str:
    ana.post("/weekly/begin/")
    found = tell(ana.me.evening()).talks.running
    assert found
    return f"/weekly/{found.id}/"


def goes_to(phone: Phone, talk: str, part: str) -> None:
    for before, one in pairwise([*PARTS, ""][: PARTS.index(part) + 1]):
        phone.post(f"{talk}at/", **{"from": before, "part": one})


def wishes(ana: Phone) -> lying.Say:
    def say() -> Shared:
        may_talk(ana)
        ana.post(begins(ana), part="wish", words=WISH)
        return Shared(ana.ours.log.moments[-1].id, "Ana’s wish for the week", WISH, PAGE)

    return say


def test_a_time_is_offered_and_stands_with_both(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    ana.post("/weekly/time/", day="6", minute="20:00")
    assert ana.sees(PAGE, "You have offered") and ana.sees(PAGE, "Sunday, 8 p.m.")
    assert ben.sees("/today/", "Ana would like to talk every week: Sunday, 8 p.m.")
    assert not eve.sees(PAGE, "Sunday, 8 p.m.") and stranger.get(PAGE).status_code == 302
    id = said(ana, TimeOffered)[0].id
    assert eve.post(f"/weekly/time/{id}/suits/").status_code == 404
    ana.post(f"/weekly/time/{id}/suits/")
    assert not ana.sees(PAGE, "Next:")
    ben.post(f"/weekly/time/{id}/suits/")
    assert ana.sees(PAGE, "Next: ") and ben.sees(PAGE, "Next: ") and not ben.sees("/today/", "would like to talk")


def test_not_now_changes_no_byte_of_the_others(ana: Phone, ben: Phone) -> None:
    ana.post("/weekly/time/", day="6", minute="20:00")
    id = said(ana, TimeOffered)[0].id
    before, head = [ana.get(one).content for one in (PAGE, "/today/")], ana.ours.log.head()
    assert ben.sees("/today/", "Suits me")
    ben.post(f"/weekly/time/{id}/rest/")
    assert not ben.sees("/today/", "Suits me") and ana.ours.log.head() == head
    assert all(same(one, ana.get(path).content) for one, path in zip(before, (PAGE, "/today/"), strict=True))


def test_either_ends_the_time_and_no_name_stands_there(ana: Phone, ben: Phone) -> None:
    ana.post("/weekly/time/", day="6", minute="20:00")
    id = said(ana, TimeOffered)[0].id
    ben.post(f"/weekly/time/{id}/suits/")
    assert ana.sees(PAGE, "End this time")
    ben.post(f"/weekly/time/{id}/end/")
    assert not ana.sees(PAGE, "Next:") and ana.sees(PAGE, "Choose a time for you two")


def test_missed_it_stands_on_both_todays_for_three_days_and_after_a_year_it_rests(
    two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    day, far = f"{timezone.localdate():%w}", timedelta(days=364)
    ana.post("/weekly/time/", day=str((int(day) - 1) % 7), minute="20:00")
    ben.post(f"/weekly/time/{said(ana, TimeOffered)[0].id}/suits/")
    talk = tell(ana.me.evening()).talks.next
    assert talk
    for days in range(1, 4):
        at(monkeypatch, talk.at + timedelta(days=days), ana, ben)
        assert all(one.sees("/today/", 'action="/weekly/begin/"') for one in two), "beside all that is suggested"
    at(monkeypatch, talk.until + timedelta(days=3, minutes=1), ana, ben)
    assert not ana.sees("/today/", 'action="/weekly/begin/"') and ana.sees(PAGE, "Next:")
    at(monkeypatch, talk.at + far, ana, ben)
    assert ana.sees(PAGE, "The talk is resting") and not ana.sees(PAGE, "Next:")
    assert not ana.sees("/today/", "Your talk is at"), "nothing reminds of it"


def test_one_talk_is_moved_and_the_other_learns_when_and_why(ana: Phone, ben: Phone) -> None:
    ana.post("/weekly/time/", day="6", minute="20:00")
    ben.post(f"/weekly/time/{said(ana, TimeOffered)[0].id}/suits/")
    line = re.findall(r'data-begin="([^"]+)"', ben.get("/weekly/move/").content.decode())[0]
    assert ben.post("/weekly/move/", when="own", to="").status_code == 422
    far = timezone.localtime() + timedelta(days=20)
    assert (
        "Choose a time before it" in ben.post("/weekly/move/", when="own", to=f"{far:%Y-%m-%dT%H:%M}").content.decode()
    )
    ben.post("/weekly/move/", when="1", line=line)
    assert ana.sees("/today/", "Ben has moved your talk")
    lying.opens_last(ana)
    assert ana.sees("/today/", unescape(line)) and ana.sees(PAGE, "Moved, this once.")


def test_the_private_questions_come_first(ana: Phone, ben: Phone) -> None:
    shown = ana.post("/weekly/begin/").content.decode()
    assert "/before/asked/" in shown and not said(ana, Begun)


def test_both_phones_are_in_step(two: tuple[Phone, Phone], eve: Phone) -> None:
    ana, ben = two
    talk = begins(ana)
    assert ben.sees("/today/", "Your talk is open") and ben.sees(talk, "What was good between us")
    ben.post(f"{talk}at/", **{"from": "good", "part": "hard"})
    assert ana.sees(talk, "What was hard") and ana.sees(talk, "Offer a listening") and ana.sees(talk, "Begin a repair")
    ana.post(f"{talk}at/", **{"from": "good", "part": "hard"})
    ana.post(f"{talk}at/", **{"from": "hard", "part": "coming"})
    assert not ana.sees(talk, "In the next two weeks")
    assert eve.get(talk).status_code == 404 or not eve.sees(talk, "What was hard")
    goes_to(ana, talk, "coming")
    ana.post(
        "/promises/make/",
        text="I bring the boat home",
        rhythm="once",
        due=str(timezone.localdate() + timedelta(days=3)),
    )
    assert ben.sees(talk, "I bring the boat home") and ana.sees(talk, "In the next two weeks")


def test_what_was_shared_this_week_lies_there_without_its_words(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ben.post("/appreciation/say/noticed/", did="You left the lamp on")
    talk = begins(ana)
    assert ana.sees(talk, "From this week") and not ana.sees(talk, "You left the lamp on")
    assert ana.sees("/appreciation/", "Ben") and ben.sees("/appreciation/", "You left the lamp on")


def test_either_ends_it_and_nobody_did(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talk = begins(ana)
    ben.post(f"{talk}done/")
    assert ana.sees(talk, "This talk is over") and said(ana, Done)[0].by == ana.bond
    assert not ana.sees("/today/", "Your talk is open")


def test_what_both_keep_is_one_page_a_week(two: tuple[Phone, Phone], eve: Phone) -> None:
    ana, ben = two
    talk = begins(ana)
    assert ana.post(talk, part="good", words=" ").status_code == 422
    ana.post(talk, part="good", words="The soup on Friday")
    line = said(ana, Line)[0].id
    assert ben.sees(talk, "The soup on Friday") and not ben.sees(PAGE, "The soup on Friday")
    ana.post(f"{talk}keep/{line}/")
    assert not said(ana, Kept) and "Keep it too" not in ana.get(talk).content.decode()
    ben.post(f"{talk}keep/{line}/")
    assert ana.sees(PAGE, "The soup on Friday") and ben.sees(PAGE, "The soup on Friday")
    assert not eve.sees(PAGE, "The soup on Friday")
    ana.post(f"/take-back/ours/{line}/")
    assert not ben.sees(PAGE, "The soup on Friday") and not ben.sees(talk, "The soup on Friday")


def test_a_wish_lies_on_the_others_table_until_it_is_met(
    two: tuple[Phone, Phone], eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, wishes(ana))


def test_a_wish_for_a_week_leaves_today_after_four_and_stays_on_its_page(
    two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    wishes(ana)()
    later(monkeypatch, ana, ben, days=27)
    assert ben.sees("/today/", "Ana’s wish for the week")
    later(monkeypatch, ana, ben, days=2)
    assert not ben.sees("/today/", "Ana’s wish for the week") and ben.sees(PAGE, "Ana’s wish for the week")


def test_a_wish_met_stays_and_is_answered(two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, *two, wishes(two[0]), "gladly")


def test_a_wish_put_away_comes_back(two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, *two, wishes(two[0]), "gladly")


def test_a_wish_taken_back_is_gone(two: tuple[Phone, Phone]) -> None:
    lying.taken_back_it_is_gone(*two, wishes(two[0]))


def test_a_wish_is_answered_and_done(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    one = wishes(ana)()
    assert ben.sees("/today/", one.head)
    ben.post(f"/table/{one.id}/")
    ben.post(f"/table/{one.id}/answer/", line="gladly")
    assert any(isinstance(m, Answered) for m in ana.ours.log.moments)
    ben.post(f"/weekly/{said(ana, Line)[0].of}/grant/{one.id}/")
    assert ana.sees("/today/", "Ben has done what you wished for")
    lying.opens_last(ana)
    assert ana.sees("/today/", WISH)


def test_a_talk_is_there_after_a_long_time(two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = two
    talk = begins(ana)
    ana.post(talk, part="good", words="The soup on Friday")
    ben.post(f"{talk}keep/{said(ana, Line)[0].id}/")
    later(monkeypatch, ana, ben, days=200)
    may_talk(ben)
    assert ana.sees(PAGE, "The soup on Friday") and ben.sees(talk, "This talk is over")


def test_a_talk_of_many_lines_shows_its_newest_and_leads_on(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talk = begins(ana)
    for n in range(30):
        ana.ours.log.append(Line(of=talk.split("/")[2], part="good", words=f"Line number {n}."))
    page = ben.get(talk).content.decode()
    assert "Line number 29." in page and "Line number 9." not in page
    assert ben.sees(f"{talk}?lines=2", "Line number 9.")


def test_after_leaving_words_can_be_copied_and_choices_are_none(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/weekly/time/", day="6", minute="20:00")
    ben.post(f"/weekly/time/{said(ana, TimeOffered)[0].id}/suits/")
    ana.browser.post("/leave/", {"bond": ana.bond})
    shown = ben.post("/weekly/move/", when="1", line="Could we do it on the walk instead?").content.decode()
    assert re.findall(r"data-kept[^>]*>([^<]+)<", shown) == ["Could we do it on the walk instead?"]


def test_while_a_time_is_offered_either_can_begin_now(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/weekly/time/", day="6", minute="20:00")
    for one in two:
        assert one.sees(PAGE, "Begin now") and not one.sees(PAGE, "Choose a time for you two")
    begins(ben)
    assert not ana.sees(PAGE, "Begin now")


def test_what_somebody_likes_is_nothing_hard(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/needs/card/comfort-food/", words="Rice pudding", now="1")
    ana.post("/appreciation/say/noticed/", did="You left the lamp on")
    talk = begins(ben)
    assert ben.sees(talk, "From this week")
    goes_to(ben, talk, "hard")
    assert ben.sees(talk, "What was hard") and not ben.sees(talk, "What comforts me")

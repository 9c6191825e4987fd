"""What ana, ben and eve see of the yearly talk."""

from datetime import timedelta
from typing import Any, TypeVar

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, later, may_talk, same
from toward.log.models import WaitingRow
from toward.log.moment import Moment
from toward.practices.yearly.cards import cards
from toward.practices.yearly.moments import Begun, Choosing, Chosen, Done, Kept, Line, MineIsIn, Moved, TimeOffered
from toward.practices.yearly.story import MOST, tell

PAGE = "/yearly/"
US, STAY, DAY, PROUD = "for-each-other", "stay-for", "best-day", "proud"
M = TypeVar("M", bound=Moment)


@pytest.fixture
def two(ana: Phone, ben: Phone) -> tuple[Phone, Phone]:
    may_talk(ana, ben)
    return ana, ben


def said(phone: Phone, kind: type[M]) -> list[M]:
    return [m for m in phone.ours.log.moments if isinstance(m, kind)]


def begins(ana: Phone, *prompts: str) -> str:
    ana.post("/yearly/choose/", prompts=list(prompts or (US, STAY)))
    found = tell(ana.me.evening()).talks.running
    assert found
    return f"/yearly/{found.id}/"


def stands(ana: Phone, ben: Phone, days: int = 30) -> str:
    day = timezone.localdate() + timedelta(days=days)
    ana.post("/yearly/time/", which="own", day=str(day), minute="19:00")
    id = said(ana, TimeOffered)[-1].id
    ben.post(f"/yearly/time/{id}/suits/")
    return id


def keeps(ana: Phone, ben: Phone, talk: str, part: str, words: str) -> str:
    ana.post(talk, part=part, words=words)
    line = said(ana, Line)[-1].id
    ben.post(f"{talk}keep/{line}/")
    return line


def test_a_day_is_offered_and_stands_with_both(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    ana.post("/yearly/time/", which="new_year", minute="19:00")
    assert ana.sees(PAGE, "You have offered") and ana.sees(PAGE, "1 January, 7 p.m.")
    assert ben.sees("/today/", "Ana would like an evening for you two, once a year: 1 January, 7 p.m.")
    assert not eve.sees(PAGE, "1 January") and stranger.get(PAGE).status_code == 302
    id = said(ana, TimeOffered)[0].id
    assert eve.post(f"/yearly/time/{id}/suits/").status_code == 404
    ben.post(f"/yearly/time/{id}/suits/")
    assert ana.sees(PAGE, "Next: ") and ben.sees(PAGE, "Next: ")
    ana.post(f"/yearly/time/{id}/end/")
    assert not ben.sees(PAGE, "Next: ")


def test_a_day_of_their_own_needs_its_date(ana: Phone, ben: Phone) -> None:
    assert ana.post("/yearly/time/", which="own", day="", minute="19:00").status_code == 422
    assert ana.post("/yearly/time/", which="began", minute="19:00").status_code == 200 and said(ben, TimeOffered)


def test_not_now_changes_no_byte_of_the_others(ana: Phone, ben: Phone) -> None:
    ana.post("/yearly/time/", which="new_year", minute="19:00")
    id = said(ana, TimeOffered)[0].id
    before, head = [ana.get(one).content for one in (PAGE, "/today/")], ana.ours.log.head()
    assert ben.sees("/today/", "Suits me")
    ben.post(f"/yearly/time/{id}/rest/")
    ben.post("/yearly/not-now/")
    assert not ben.sees("/today/", "Suits me") and ana.ours.log.head() == head
    assert all(same(one, ana.get(path).content) for one, path in zip(before, (PAGE, "/today/"), strict=True))


def test_what_is_chosen_apart_changes_no_byte_until_both_are_in(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/yearly/apart/", prompts=[US])
    before, head = [ben.get(one).content for one in (PAGE, "/yearly/apart/", "/today/")], ben.ours.log.head()
    sizes = {len(row.box or b"") for row in WaitingRow.objects.filter(log=ana.bond)}
    ana.post("/yearly/apart/out/")
    ana.post("/yearly/apart/", prompts=[US, DAY, PROUD])
    after = [ben.get(one).content for one in (PAGE, "/yearly/apart/", "/today/")]
    assert ana.sees("/yearly/apart/", "Yours is sealed") and len(sizes) == 1 and ben.ours.log.head() == head
    assert all(same(one, now) for one, now in zip(before, after, strict=True))
    assert {len(row.box or b"") for row in WaitingRow.objects.filter(log=ana.bond)} == sizes


def test_what_both_chose_comes_first_and_no_name_stands_there(two: tuple[Phone, Phone], eve: Phone) -> None:
    ana, ben = two
    ana.post("/yearly/apart/", prompts=[DAY, US])
    ben.post("/yearly/apart/", prompts=[PROUD, US])
    chosen = said(ana, Chosen)[0]
    assert chosen.by == ana.bond and chosen.prompts[0] == US and set(chosen.prompts) == {US, DAY, PROUD}
    assert ana.sees(PAGE, "What you will talk about") and ben.sees(PAGE, "When were you proud of me?")
    assert not eve.sees(PAGE, "When were you proud of me?")
    ana.post("/yearly/begin/")
    assert said(ana, Begun)[0].prompts == chosen.prompts and ben.sees("/today/", "Your talk is open")
    ben.post("/yearly/apart/out/")
    assert len(said(ana, Chosen)) == 1 and ben.sees(PAGE, "Choose questions, each alone")


def test_that_mine_are_in_can_be_told_and_goes_with_them(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/yearly/apart/", prompts=[DAY])
    ana.post("/yearly/apart/in/")
    assert ben.sees("/today/", "Ana has chosen questions for your yearly talk")
    ana.post("/yearly/apart/out/")
    assert not ben.sees("/today/", "has chosen questions")
    assert [m.sealed for m in ana.me.mine.moments if isinstance(m, Choosing)] == [False]
    ana.post("/yearly/apart/", prompts=[DAY])
    ben.post("/yearly/apart/", prompts=[US])
    assert ana.browser.post("/yearly/apart/in/", {"bond": ana.bond}).headers["Location"] == "/yearly/apart/"
    assert not said(ana, MineIsIn)


def test_without_a_choice_the_two_choose_together(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    page = ana.get("/yearly/choose/").content.decode()
    assert page.count(" checked") == 6 and f'value="{US}" checked' in page and f'value="{STAY}" checked' in page
    assert "What are we for each other, in plain words?</span></summary>" in page and f"{US}</span>" not in page
    assert ana.post("/yearly/choose/", prompts=[]).status_code == 422 and said(ana, Begun) == []
    many = [US, STAY, DAY, PROUD, "heavy", "sorry", "rested", "health", "laughed"]
    assert len(many) == MOST + 1 and ana.post("/yearly/choose/", prompts=many).status_code == 422
    assert ana.post("/yearly/choose/", prompts=["no-such"]).status_code == 422
    talk = begins(ana)
    assert ben.sees(talk, "What are we for each other")
    ben.post("/yearly/choose/", prompts=[DAY])
    assert len(said(ana, Begun)) == 1


def test_the_private_questions_come_first(ana: Phone, ben: Phone) -> None:
    shown = ana.post("/yearly/begin/").content.decode()
    assert "/before/asked/" in shown and not said(ana, Begun)


def test_both_phones_are_in_step_and_a_pass_looks_like_no_name(two: tuple[Phone, Phone], eve: Phone) -> None:
    ana, ben = two
    talk = begins(ana, US, DAY, STAY)
    assert ana.sees(talk, "What are we for each other") and not eve.sees(talk, "What are we for each other")
    ben.post(f"{talk}aloud/", **{"from": US})
    ana.post(f"{talk}aloud/", **{"from": US})
    assert ana.sees(talk, "Which day of the year") and ben.sees(talk, "Which day of the year")
    ben.post(f"{talk}at/", **{"from": DAY, "part": STAY})
    assert ana.sees(talk, "What do we mean to stay for")
    ana.post(f"{talk}aloud/", **{"from": STAY})
    assert ben.sees(talk, "Below is what you wrote")
    ana.post(f"{talk}done/")
    assert said(ana, Done)[0].by == ana.bond and ben.sees(talk, "This talk is over for now")
    assert ben.sees(f"{talk}year/", "Nothing was kept") and ben.sees(f"{talk}year/", "What do we mean to stay for")
    assert not ben.sees(f"{talk}year/", "Which day of the year")


def test_what_both_keep_is_one_page_a_year_beside_the_last(
    two: tuple[Phone, Phone], eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    talk = begins(ana)
    line = keeps(ana, ben, talk, US, "The one whom I tell first")
    ben.post(talk, part=STAY, words="Nobody keeps this one")
    ana.post(f"{talk}done/")
    assert ana.sees(f"{talk}year/", "The one whom I tell first") and not ana.sees(
        f"{talk}year/", "Nobody keeps this one"
    )
    assert ana.sees(talk, "Nobody keeps this one") and not eve.sees(f"{talk}year/", "The one whom I tell first")
    later(monkeypatch, ana, ben, days=366)
    assert ana.sees("/today/", "A year ago you kept") and ben.sees("/today/", "The one whom I tell first")
    before = ana.get("/today/").content
    ben.post(f"{talk}not-now/")
    assert not ben.sees("/today/", "A year ago you kept") and same(before, ana.get("/today/").content)
    may_talk(ana, ben)
    again = begins(ana)
    assert ben.sees(again, "The one whom I tell first")
    keeps(ben, ana, again, US, "The one who waits up")
    page = ana.get(f"{again}year/").content.decode()
    assert page.index("The one who waits up") < page.index("The one whom I tell first")
    assert ana.sees("/ours/", "A year before, you kept")
    ana.post(f"/take-back/ours/{line}/")
    assert not ben.sees(f"{again}year/", "The one whom I tell first") and not ben.sees("/ours/", "A year before")


def test_one_sentence_to_a_question_another_in_its_place(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talk = begins(ana)
    keeps(ana, ben, talk, US, "The one whom I tell first")
    ben.post(talk, part=US, words="The one who waits up")
    assert ana.sees(talk, "Keep this one instead")
    ana.post(f"{talk}keep/{said(ana, Line)[-1].id}/")
    assert ana.sees(f"{talk}year/", "The one who waits up") and not ana.sees(
        f"{talk}year/", "The one whom I tell first"
    )


def test_what_is_not_kept_looks_like_what_was_not_read(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talk = begins(ana)
    ana.post(talk, part=US, words="The one whom I tell first")
    assert ana.sees(talk, "The one whom I tell first")
    before, head = ana.get(talk).content, ana.ours.log.head()
    assert ben.sees(talk, "Keep it too")
    assert same(before, ana.get(talk).content) and ana.ours.log.head() == head and said(ana, Kept) == []
    ana.post(f"{talk}keep/{said(ana, Line)[0].id}/")
    assert said(ana, Kept) == []


@pytest.mark.parametrize("words", ["a" * 5000, "愛" * 5000, "ש" * 5000])
def test_5000_letters_are_given_back_and_nothing_is_lost(two: tuple[Phone, Phone], words: str) -> None:
    ana, _ = two
    talk = begins(ana)
    refused = ana.post(talk, part=US, words=words)
    assert refused.status_code == 422 and words in refused.content.decode() and said(ana, Line) == []
    for script in ("愛している", "אוהב", "❤️ 🌿"):
        ana.post(talk, part=US, words=script)
        assert ana.sees(talk, script)


def test_one_that_went_by_is_said_kindly_and_a_day_is_proposed(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = stands(ana, ben, days=3)
    later(monkeypatch, ana, ben, days=10)
    assert [one.about["stands"] for one in _cards(ana)] == ["missed"] and ben.sees(PAGE, "Propose ")
    ana.post("/yearly/propose/")
    assert ben.sees("/today/", "Ana has moved your talk") and not ben.sees(PAGE, "Propose ")
    for one in (ana, ben):
        assert one.post("/yearly/propose/").status_code == 200 and len(said(one, Moved)) == 1, "the page shows the day"
    ben.post(f"/yearly/time/{id}/end/")
    for act in ("propose", "move"):
        assert ana.post(f"/yearly/{act}/", when="7").status_code == 200 and len(said(ana, Moved)) == 1


def test_a_talk_left_in_the_middle_lies_there_and_goes_on(
    two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    talk = begins(ana)
    ana.post(f"{talk}aloud/", **{"from": US})
    later(monkeypatch, ana, ben, days=20)
    may_talk(ana, ben)
    assert [one.template for one in _cards(ben)] == ["yearly/left.html"]
    assert all(ben.sees(path, "It lies where you left it") for path in ("/today/", PAGE))
    assert ben.sees(talk, "Go on with it")
    ben.post(f"{talk}go-on/")
    assert ana.sees("/today/", "Your talk is open") and ana.sees(talk, "What do we mean to stay for")


def test_after_leaving_words_can_be_copied(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talk = begins(ana)
    keeps(ana, ben, talk, US, "The one whom I tell first")
    ana.browser.post("/leave/", {"bond": ana.bond})
    assert "The one who waits up" in ben.post(talk, part=US, words="The one who waits up").content.decode()


def test_it_is_offered_after_some_months_and_not_now_is_kept(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not ana.sees("/today/", "An evening, once a year")
    later(monkeypatch, ana, ben, days=100)
    assert any(one.template == "yearly/worth.html" for one in _cards(ana))
    ana.post("/yearly/not-now/")
    assert all(one.template != "yearly/worth.html" for one in _cards(ana)) and _cards(ben)


def _cards(phone: Phone) -> list[Any]:
    return list(cards(phone.me.evening()))


def test_what_is_said_before_choosing_holds_once_it_is_open(two: tuple[Phone, Phone]) -> None:
    """Whoever did not choose a question knows that the other did; no page says more than that, or less."""
    ana, ben = two
    assert ben.sees("/yearly/apart/", "what you did not choose, Ana did")
    ana.post("/yearly/apart/", prompts=[DAY, US])
    ben.post("/yearly/apart/", prompts=[US])
    (chosen,) = said(ben, Chosen)
    assert chosen.prompts == (US, DAY)


def test_each_year_stands_there_with_its_number(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    talk = begins(ana)
    keeps(ana, ben, talk, US, "You are my harbour")
    year = str(timezone.localdate().year)
    assert ana.sees(PAGE, year) and ana.sees(f"{talk}year/", year)

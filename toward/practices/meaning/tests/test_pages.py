"""What ana, ben, eve and a stranger see of rituals, and of the work that nobody sees."""

import re
from datetime import timedelta
from typing import TypeVar

import pytest
from django.test import Client

from tests.cast import Phone, bare, later, may_talk
from toward.log.models import WaitingRow
from toward.log.moment import Moment
from toward.practices.meaning.moments import (
    Carried,
    Ended,
    Handed,
    HandedBack,
    Naming,
    Opened,
    Ritual,
    Taken,
    Too,
)
from toward.practices.meaning.story import tell

SOUP, WALK, BROTH = "Soup with Ilse", "The walk round the pond", "Broth before the weekend"
WHY, SHOES = "Then the week is over for me.", "Who needs new shoes"
PAGES = ("/today/", "/meaning/", "/meaning/name/", "/meaning/work/", "/us/", "/ours/")
M = TypeVar("M", bound=Moment)


def said(phone: Phone, kind: type[M]) -> list[M]:
    return [m for m in phone.ours.log.moments if isinstance(m, kind)]


def names(one: Phone, *rituals: str, why: str = WHY, seal: bool = True) -> None:
    for ritual in rituals:
        one.post("/meaning/name/", ritual=ritual, rhythm="weekly", why=why, bad_day="Bread will do")
    if seal:
        one.post("/meaning/seal/")


def opened(ana: Phone, ben: Phone, hers: str = SOUP, his: str = BROTH) -> tuple[str, str]:
    """Both have named one, and opened the other's: the ids of hers and his."""
    names(ana, hers)
    names(ben, his, why="My mother made it.")
    ids = {m.by: m.id for m in said(ana, Ritual)}
    ana.post(f"/table/{ids[ben.person]}/")
    ben.post(f"/table/{ids[ana.person]}/")
    return ids[ana.person], ids[ben.person]


def writes(one: Phone, **more: object) -> None:
    one.post("/meaning/work/", **{"carry": ["birthdays"], "own": SHOES, "guess": ["due-bills"], **more})


def handed(ana: Phone, ben: Phone) -> str:
    may_talk(ana, ben)
    ana.post("/meaning/work/hand/", words="The birthdays", line="I will not check.")
    return said(ana, Handed)[-1].id


@pytest.mark.parametrize("act", ["named", "dropped", "sealed", "out", "work", "work out"])
def test_what_ben_receives_is_byte_equal_whatever_ana_did(ana: Phone, ben: Phone, act: str) -> None:
    may_talk(ana, ben)

    def seen() -> list[list[bytes]]:
        return [bare(ben.get(path).content) for path in PAGES]

    before, head = seen(), ben.ours.log.head()
    if "work" in act:
        writes(ana)
    else:
        names(ana, SOUP, WALK, seal=act in ("sealed", "out"))
    if act == "dropped":
        ana.post("/meaning/name/0/drop/")
    if "out" in act:
        ana.post(f"/meaning/out/{'work' if 'work' in act else 'rituals'}/")
    assert ana.sees("/meaning/work/" if "work" in act else "/meaning/name/", SHOES if "work" in act else WALK)
    assert seen() == before and ben.ours.log.head() == head
    rows = WaitingRow.objects.all()
    assert len({len(row.box) for row in rows}) <= 1 and len(rows) in (0, 2)


def test_both_open_together_and_no_page_shows_it_before(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    names(ana, SOUP, WALK)
    assert not said(ana, Ritual) and ana.sees("/meaning/", "Yours is sealed")
    names(ben, BROTH)
    assert len(said(ana, Opened)) == 1 and [m.name for m in said(ana, Ritual) if m.by == ana.person] == [SOUP, WALK]
    assert ben.sees("/today/", "something is a ritual of yours") and not ben.sees("/meaning/", SOUP)
    for ritual in [m for m in said(ben, Ritual) if m.by == ana.person]:
        ben.post(f"/table/{ritual.id}/")
    assert ben.sees("/meaning/", SOUP) and ben.sees("/meaning/", WHY)
    assert not eve.sees("/meaning/", SOUP) and eve.post(f"/meaning/ritual/{ritual.id}/too/").status_code in (404, 409)
    ben.post(f"/meaning/ritual/{ritual.id}/too/")
    assert stranger.get("/meaning/").status_code == 302


def test_a_ritual_that_one_named_is_asked_about_and_stands_with_a_yes(ana: Phone, ben: Phone) -> None:
    hers, _ = opened(ana, ben)
    assert ben.sees("/meaning/", "Is it one for you, too?") and not ben.sees("/meaning/", "Rituals of yours")
    ben.post(f"/meaning/ritual/{hers}/too/")
    assert ben.sees("/meaning/", "Rituals of yours") and ana.sees("/today/", "For Ben, too")
    ben.post(f"/meaning/ritual/{hers}/too/")
    ana.post(f"/meaning/ritual/{hers}/too/")
    assert len(said(ana, Too)) == 1, "said once, and never of one's own"


def test_the_same_in_other_words_is_one_once_both_say_so(ana: Phone, ben: Phone) -> None:
    hers, his = opened(ana, ben)
    assert f"the same as “{BROTH}”" in ben.get("/meaning/").content.decode()
    ben.post(f"/meaning/ritual/{hers}/too/", mine=his)
    assert not ben.sees("/meaning/", "Rituals of yours")
    assert ana.sees("/today/", "Ben says that two rituals are one") and ana.sees("/today/", "Yes, it is the same")
    ana.post(f"/meaning/ritual/{his}/too/", mine=hers)
    for one in (ana, ben):
        (rite,) = tell(one.me.evening()).ours
        assert {m.id for m in rite.said} == {hers, his}
        assert one.sees("/meaning/", WHY) and one.sees("/meaning/", "My mother made it.")


def test_whoever_says_that_two_are_one_has_read_the_other(ana: Phone, ben: Phone) -> None:
    names(ana, SOUP)
    names(ben, BROTH)
    hers, his = (next(m.id for m in said(ana, Ritual) if m.by == one.person) for one in (ana, ben))
    ben.post(f"/meaning/ritual/{hers}/too/", mine=his)
    assert ana.sees("/today/", BROTH), "he has said himself which of his it is"
    ana.post(f"/meaning/ritual/{his}/too/", mine=hers)
    assert ana.sees("/meaning/", "Rituals of yours") and ana.sees("/meaning/", "Bread will do")


def test_a_ritual_named_alike_by_both_is_one_by_itself(ana: Phone, ben: Phone) -> None:
    opened(ana, ben, "Soup with Ilse", "soup with ilse.")
    assert len(tell(ana.me.evening()).ours) == 1 and ana.sees("/meaning/", "Rituals of yours")


def test_a_ritual_that_one_names_twice_is_one(ana: Phone, ben: Phone) -> None:
    names(ana, SOUP, seal=False)
    again = ana.post("/meaning/name/", ritual=f"{SOUP.upper()} .", rhythm="weekly", why="It is warm.")
    assert "You have named that one already." in again.content.decode()
    assert "It is warm." in again.content.decode(), "her words are not lost"
    ana.post("/meaning/seal/")
    names(ben, BROTH)
    assert "named that one already" in ana.post("/meaning/name/", ritual=f" {SOUP}!", rhythm="daily").content.decode()
    assert len([m for m in said(ana, Ritual) if m.by == ana.person]) == 1
    ana.ours.log.append(Ritual(name="soup  with ilse.", rhythm="weekly"))  # as it was once possible
    assert len(tell(ana.me.evening()).mine_alone) == 1


def test_what_is_named_after_its_end_is_named_anew(ana: Phone, ben: Phone) -> None:
    hers, _ = opened(ana, ben)
    ben.post(f"/meaning/ritual/{hers}/too/")
    ana.post(f"/meaning/ritual/{hers}/end/")
    ana.post("/meaning/name/", ritual=SOUP, rhythm="weekly")
    assert [one.over for one in tell(ana.me.evening()).rites if one.first.name == SOUP] == [False, True]
    assert ana.sees("/meaning/", "You named")


def test_what_stands_is_changed_and_ended_by_either_and_no_name_stands_there(ana: Phone, ben: Phone) -> None:
    hers, _ = opened(ana, ben)
    ben.post(f"/meaning/ritual/{hers}/too/")
    ben.post(f"/meaning/ritual/{hers}/change/", ritual="Soup on Thursday", rhythm="weekly", bad_day="A cup of it")
    assert ana.sees("/meaning/", "Soup on Thursday") and ana.ours.log.moments[-1].by == ana.bond
    ana.post(f"/meaning/ritual/{hers}/end/")
    assert said(ben, Ended)[-1].by == ben.bond and not ben.sees("/meaning/", "Soup on Thursday")
    assert ben.post(f"/meaning/ritual/{hers}/change/", ritual="x", rhythm="weekly").status_code in (404, 409, 410)


def test_later_one_more_is_named_openly(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    ana.post("/meaning/name/", ritual=WALK, rhythm="daily")
    assert said(ben, Ritual)[-1].name == WALK and ben.sees("/today/", "something is a ritual of yours")


def test_too_late_or_too_many_and_the_words_come_back(ana: Phone, ben: Phone) -> None:
    names(ana, *(f"Ritual number {n}" for n in range(8)))
    answer = ana.post("/meaning/name/", ritual=WALK, rhythm="daily")
    assert answer.status_code == 409 and WALK in answer.content.decode()
    ana.post("/meaning/out/rituals/")
    assert ana.post("/meaning/name/", ritual=WALK, rhythm="daily").status_code == 409, "eight are enough"
    assert "It is out again" not in ana.post("/meaning/out/rituals/").content.decode()
    names(ben, BROTH)
    ana.post("/meaning/seal/")
    shown = ana.post("/meaning/out/rituals/").content.decode()
    assert "It is out again" not in shown, "what is open is no longer taken out"
    assert any(isinstance(m, Naming) for m in ana.me.mine.moments)


def test_the_work_nobody_sees_stands_behind_the_questions_and_opens_together(ana: Phone, ben: Phone) -> None:
    asked, offered = "What do you carry in mind?", "The doing and the thinking of it"
    assert not ana.sees("/meaning/work/", asked) and not ana.sees("/meaning/work/hand/", offered)
    may_talk(ana, ben)
    assert ana.sees("/meaning/work/", asked) and ana.sees("/meaning/work/hand/", offered)
    writes(ana)
    assert not said(ana, Carried)
    writes(ben, carry=["due-bills"], own="", guess=["presents"])
    assert {m.by for m in said(ana, Carried)} == {ana.person, ben.person}
    assert not ben.sees("/meaning/work/", SHOES)
    ben.post(f"/table/{next(m.id for m in said(ben, Carried) if m.by == ana.person)}/")
    page = ben.get("/meaning/work/").content.decode()
    assert SHOES in page and "Knowing the birthdays" in page
    assert not re.search(r"\d+ ?%|\d+ of \d+|\d+ things", re.sub(r"<[^>]+>", " ", page)), "nothing is counted"
    late = ana.post("/meaning/work/", carry=["presents"], own="The lamp")
    assert late.status_code == 409 and "The lamp" in late.content.decode()


def test_one_thing_is_handed_over_whole_and_taken_by_who_would(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = handed(ana, ben)
    assert ben.sees("/today/", "Ana would like a rest from one thing") and not ben.sees("/today/", "The birthdays")
    ana.post(f"/meaning/thing/{id}/take/")
    assert not said(ana, Taken), "only the other can take it"
    ben.post(f"/meaning/thing/{id}/take/")
    assert ana.sees("/today/", "Ben carries it for two weeks") and ana.sees(
        f"/meaning/thing/{id}/", "Ben carries it until"
    )
    ana.post(f"/meaning/thing/{id}/back/")
    assert not said(ana, HandedBack), "only who carries it can give it back"
    assert eve.post(f"/meaning/thing/{id}/take/").status_code in (404, 409, 410)
    later(monkeypatch, ana, ben, days=15)
    may_talk(ana, ben)
    for one in (ana, ben):
        assert one.sees("/today/", "Two weeks are over") and not one.sees("/today/", "carries it for two weeks")
    ben.post(f"/meaning/thing/{id}/", words="Half of it is knowing when.")
    assert not ben.sees("/today/", "Two weeks are over") and ana.sees("/today/", "looked back at the thing itself")
    ana.post(f"/meaning/thing/{id}/not-now/")
    assert not ana.sees("/today/", "Two weeks are over")


def test_what_is_only_offered_is_not_handed_over(ana: Phone, ben: Phone) -> None:
    id = handed(ana, ben)
    assert ben.sees("/meaning/work/", "would like a rest from one thing")
    assert not ben.sees("/meaning/work/", "<h2>Handed over</h2>") and ana.sees("/meaning/work/", "<h2>Handed over</h2>")
    ben.post(f"/meaning/thing/{id}/take/")
    assert ben.sees("/meaning/work/", "<h2>Handed over</h2>")


def test_it_is_given_back_on_any_day_without_a_reason(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    id = handed(ana, ben)
    ben.post(f"/meaning/thing/{id}/take/")
    ben.post(f"/meaning/thing/{id}/back/")
    assert ana.sees("/today/", "One thing is back with you") and ana.sees(f"/meaning/thing/{id}/", "is back")
    ben.post(f"/meaning/thing/{id}/take/")
    assert not tell(ana.me.evening()).things[0].runs
    later(monkeypatch, ana, days=22)
    assert not ana.sees("/today/", "One thing is back with you"), "it is no news any more"


def test_not_taking_it_looks_like_not_looking(ana: Phone, ben: Phone) -> None:
    id = handed(ana, ben)
    before = [bare(ana.get(path).content) for path in (*PAGES, f"/meaning/thing/{id}/")]
    head = ana.ours.log.head()
    ben.post(f"/table/{id}/")
    ben.post(f"/meaning/thing/{id}/not-now/")
    assert not ben.sees("/today/", "Ana would like a rest")
    assert [bare(ana.get(path).content) for path in (*PAGES, f"/meaning/thing/{id}/")] == before
    assert ana.ours.log.head() == head


def test_what_was_taken_back_cannot_be_taken(ana: Phone, ben: Phone) -> None:
    id = handed(ana, ben)
    ana.post(f"/take-back/ours/{id}/")
    assert not said(ana, Handed)
    assert ben.post(f"/meaning/thing/{id}/take/").status_code in (404, 409, 410) and not said(ben, Taken)


def test_mine_is_in_is_said_by_an_act_of_its_own(ana: Phone, ben: Phone) -> None:
    names(ana, SOUP)
    ana.post("/meaning/in/rituals/")
    assert ben.sees("/today/", "Ana has named the rituals")
    ana.post("/meaning/out/rituals/")
    assert not ben.sees("/today/", "Ana has named the rituals")


def test_work_is_asked_anew_after_some_months(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    may_talk(ana, ben)
    writes(ana)
    writes(ben)
    assert not ana.sees("/meaning/work/", "What do you carry in mind?")
    later(monkeypatch, ana, ben, days=timedelta(days=95).days)
    may_talk(ana, ben)
    assert ana.sees("/meaning/work/", "What do you carry in mind?")


def test_of_many_rituals_opened_at_once_a_few_lie_on_today_and_all_on_their_page(ana: Phone, ben: Phone) -> None:
    names(ana, *(f"Ritual number {n}" for n in range(8)))
    names(ben, BROTH)
    head = "For Ana something is a ritual of yours"
    today, page = (ben.get(path).content.decode().count(head) for path in ("/today/", "/meaning/"))
    assert (today, page) == (3, 1)
    for ritual in [m for m in said(ben, Ritual) if m.by == ana.person][:3]:
        ben.post(f"/table/{ritual.id}/away/")
    assert ben.get("/today/").content.decode().count('action="/table/') >= 3 and ben.sees("/today/", head)

"""What ana, ben, eve and a stranger see of goals; and what becomes of one, whatever is said in whatever order."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Phone, bare, later
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.meaning import chosen
from toward.practices.meaning.cards import cards, coming, dues, stays
from toward.practices.meaning.chosen_moments import Goal, Turn, Yes
from toward.practices.meaning.moments import Ended, NotNow
from toward.practices.meaning.tests.test_pages import PAGES, said

LAKE, STEP, WHY = "Swim across the lake", "Look up how warm it is", "We never finish anything, and this we would."
NOW = datetime(2026, 5, 17, 22, tzinfo=UTC)
WHO, IDS = st.sampled_from(["ana", "ben", "eve", ""]), st.sampled_from(["a", "b", ""])
TIMES = st.integers(0, 120).map(lambda days: NOW - timedelta(days=days))
SAID = st.one_of(
    st.builds(Goal, by=WHO, id=IDS, at=TIMES, words=st.just(LAKE), step=st.sampled_from(["", STEP])),
    st.builds(Yes, by=WHO, of=IDS, at=TIMES),
    st.builds(Turn, by=WHO, of=IDS, at=TIMES, how=st.sampled_from(["done", "reached", "changed", "?"]), step=st.text()),
    st.builds(Ended, by=st.just("bond"), of=IDS),
)


def told(*ours: Moment, now: datetime = NOW, mine: tuple[Moment, ...] = (), me: str = "ana") -> chosen.Story:
    return chosen.tell(Evening(mine=mine, ours=ours, me=me, other="ben" if me == "ana" else "ana", now=now))


@given(st.lists(SAID, max_size=14))
def test_any_order_of_anything_is_the_same_for_both(ours: list[Moment]) -> None:
    hers, his = told(*ours), told(*ours, me="ben")
    assert [(one.said, one.stands, one.step, one.asks) for one in hers.goals] == [
        (one.said, one.stands, one.step, one.asks) for one in his.goals
    ]
    assert not any(one.asks or one.day for one in hers.goals if not one.stands and one.reached)
    for story in (hers, his):
        for each in (cards, coming, dues, stays):
            list(each(story.evening))


def test_it_asks_on_the_day_of_its_step_or_after_weeks_of_quiet() -> None:
    goal, yes = Goal(by="ana", id="a", at=NOW, words=LAKE, step=STEP), Yes(by="ben", of="a", at=NOW)
    weeks, day = NOW + timedelta(days=28), date(2026, 5, 30)
    assert not told(goal, now=weeks).goals[0].asks, "it is not theirs yet"
    assert not told(goal, yes).goals[0].asks and told(goal, yes, now=weeks).goals[0].asks == weeks
    moved = Turn(by="bond", of="a", at=NOW, how="changed", words=LAKE, step="Go there", day=day)
    there = datetime(2026, 5, 30, 7, tzinfo=UTC)
    assert told(goal, yes, moved, now=there).goals[0].asks and not told(goal, yes, moved, now=NOW).goals[0].asks
    left = NotNow(by="ana", of="a", at=there)
    assert not told(goal, yes, moved, now=there, mine=(left,)).goals[0].asks
    assert told(goal, yes, moved, now=there + timedelta(days=28), mine=(left,)).goals[0].asks
    done = Turn(by="ben", of="a", at=there, how="done")
    assert told(goal, yes, moved, done, now=there).goals[0].step == ""
    assert not told(goal, yes, moved, Ended(by="bond", of="a"), now=weeks).goals[0].stands


def offers(one: Phone, **more: str) -> str:
    one.post("/meaning/goals/new/", **{"words": LAKE, "step": STEP, "why": WHY, **more})
    return said(one, Goal)[-1].id


def ours(ana: Phone, ben: Phone, **more: str) -> str:
    id = offers(ana, **more)
    ben.post(f"/table/{id}/")
    ben.post(f"/meaning/chosen/{id}/yes/")
    return id


def changes(one: Phone, id: str, seen: str, **more: str) -> int:
    return one.post(f"/meaning/goals/{id}/", **{"seen": seen, "words": LAKE, **more}).status_code


def test_a_goal_is_theirs_with_a_yes(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = offers(ana)
    assert ben.sees("/today/", "Ana has a goal for you two") and not ben.sees("/today/", LAKE)
    assert not ben.sees("/meaning/goals/", LAKE) and ana.sees("/meaning/goals/", LAKE)
    ana.post(f"/meaning/chosen/{id}/yes/")
    assert not said(ana, Yes), "nobody agrees with themselves"
    ben.post(f"/table/{id}/")
    assert ben.sees("/today/", WHY)
    ben.post(f"/meaning/chosen/{id}/yes/")
    for one in (ana, ben):
        assert one.sees("/meaning/goals/", STEP)
    assert ana.sees("/today/", "Ben says yes: it is yours together")
    assert eve.post(f"/meaning/chosen/{id}/yes/").status_code in (404, 409, 410) and not eve.sees(
        "/meaning/goals/", LAKE
    )
    assert stranger.get("/meaning/goals/").status_code == 302


def test_not_now_looks_like_not_looking(ana: Phone, ben: Phone) -> None:
    id = offers(ana)
    pages = (*PAGES, "/meaning/goals/", f"/meaning/goals/{id}/")
    before, head = [bare(ana.get(path).content) for path in pages], ana.ours.log.head()
    ben.post(f"/table/{id}/")
    ben.post(f"/meaning/chosen/{id}/rest/")
    assert not ben.sees("/today/", "Ana has a goal for you two")
    assert [bare(ana.get(path).content) for path in pages] == before and ana.ours.log.head() == head


def test_the_next_step_comes_back_to_both_and_is_laid_aside_by_each_alone(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id, asked = ours(ana, ben), "What is the next small step?"
    assert not ana.sees("/today/", asked)
    later(monkeypatch, ana, ben, days=29)
    assert ana.sees("/today/", asked) and ben.sees("/today/", asked)
    before = bare(ben.get("/today/").content)
    ana.post(f"/meaning/chosen/{id}/rest/")
    assert not ana.sees("/today/", asked) and bare(ben.get("/today/").content) == before
    ben.post(f"/meaning/chosen/{id}/done/")
    assert not ben.sees("/today/", asked) and ana.sees("/today/", "Ben has done a small step")
    assert ben.sees(f"/meaning/goals/{id}/", "The last step is done")
    ben.post(f"/meaning/chosen/{id}/done/")
    assert len(said(ana, Turn)) == 1, "a step is done once"


def test_of_two_who_change_it_at_one_moment_the_second_has_the_words_back(ana: Phone, ben: Phone) -> None:
    id = ours(ana, ben)
    assert changes(ana, id, id, step="Buy a cap") == 200
    late = ben.post(f"/meaning/goals/{id}/", seen=id, words=LAKE, step="Borrow a boat")
    assert late.status_code == 409 and "Borrow a boat" in late.content.decode()
    assert ben.sees(f"/meaning/goals/{id}/", "Buy a cap")
    assert changes(ben, id, said(ben, Turn)[-1].id, step="Borrow a boat") == 200
    assert ana.sees("/meaning/goals/", "Borrow a boat") and said(ana, Turn)[-1].by == ana.bond


def test_it_is_reached_or_let_go_and_no_name_stands_there(ana: Phone, ben: Phone) -> None:
    id, other = ours(ana, ben), ours(ana, ben, words="A dog")
    ben.post(f"/meaning/chosen/{id}/reached/")
    assert ana.sees("/today/", "Ben says: we have reached it") and ana.sees("/meaning/goals/", "Reached")
    ana.post(f"/meaning/ritual/{other}/end/")
    assert not ben.sees("/meaning/goals/", "A dog") and said(ben, Ended)[-1].by == ben.bond
    assert changes(ben, other, other, step="x") == 409


def test_what_was_taken_back_is_agreed_to_by_nobody(ana: Phone, ben: Phone) -> None:
    id = offers(ana)
    ben.post(f"/table/{id}/")
    assert ben.sees("/today/", LAKE)
    ana.post(f"/take-back/ours/{id}/")
    assert ben.post(f"/meaning/chosen/{id}/yes/").status_code in (404, 409, 410) and not said(ben, Yes)


@pytest.mark.parametrize("letter", ["a", "б", "字", "ש", "🌿"])
def test_five_thousand_letters_come_back_and_nothing_is_kept(ana: Phone, ben: Phone, letter: str) -> None:
    answer = ana.post("/meaning/goals/new/", words=LAKE, why=letter * 5000)
    assert answer.status_code == 422 and letter * 5000 in answer.content.decode() and not said(ana, Goal)
    ana.post("/meaning/goals/new/", words=LAKE, why=letter * 900)
    assert ana.sees("/meaning/goals/", letter * 900)

"""What ana, ben, eve and a stranger see of goals; and what becomes of one, whatever is said in whatever order."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Phone, at, bare, both, later, sign_up
from tests.long_ago import LongAgo
from tests.lying import EVENING
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.paths import tonight as paths_tonight
from toward.practices.meaning import chosen, deck, practice
from toward.practices.meaning.cards import NOW_AND_THEN, cards, coming, dues, stays, tonight
from toward.practices.meaning.chosen_moments import Goal, Role, Sent, Turn, Word, Yes
from toward.practices.meaning.moments import Ended, NotNow, Ritual
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
    assert [(one.said, one.stands, one.step, one.asks) for one in hers.of(Goal)] == [
        (one.said, one.stands, one.step, one.asks) for one in his.of(Goal)
    ]
    assert not any(one.asks or one.day for one in hers.of(Goal) if not one.stands and one.reached)
    for story in (hers, his):
        for each in (cards, coming, dues, stays):
            list(each(story.evening))


def test_it_asks_on_the_day_of_its_step_or_after_weeks_of_quiet() -> None:
    goal, yes = Goal(by="ana", id="a", at=NOW, words=LAKE, step=STEP), Yes(by="ben", of="a", at=NOW)
    weeks, day = NOW + timedelta(days=28), date(2026, 5, 30)
    assert not told(goal, now=weeks).of(Goal)[0].asks, "it is not theirs yet"
    assert not told(goal, yes).of(Goal)[0].asks and told(goal, yes, now=weeks).of(Goal)[0].asks == weeks
    moved = Turn(by="bond", of="a", at=NOW, how="changed", words=LAKE, step="Go there", day=day)
    there = datetime(2026, 5, 30, 7, tzinfo=UTC)
    assert told(goal, yes, moved, now=there).of(Goal)[0].asks and not told(goal, yes, moved, now=NOW).of(Goal)[0].asks
    left = NotNow(by="ana", of="a", at=there)
    assert not told(goal, yes, moved, now=there, mine=(left,)).of(Goal)[0].asks
    assert told(goal, yes, moved, now=there + timedelta(days=28), mine=(left,)).of(Goal)[0].asks
    done = Turn(by="ben", of="a", at=there, how="done")
    assert told(goal, yes, moved, done, now=there).of(Goal)[0].step == ""
    assert not told(goal, yes, moved, Ended(by="bond", of="a"), now=weeks).of(Goal)[0].stands


def offers(one: Phone, **more: str) -> str:
    one.post("/meaning/ours/goals/new/", **{"words": LAKE, "step": STEP, "why": WHY, **more})
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
    assert not ben.sees("/meaning/ours/goals/", LAKE) and ana.sees("/meaning/ours/goals/", LAKE)
    ana.post(f"/meaning/chosen/{id}/yes/")
    assert not said(ana, Yes), "nobody agrees with themselves"
    ben.post(f"/table/{id}/")
    assert ben.sees("/today/", WHY)
    ben.post(f"/meaning/chosen/{id}/yes/")
    for one in (ana, ben):
        assert one.sees("/meaning/ours/goals/", STEP)
    assert ana.sees("/today/", "Ben says yes: it is yours together")
    assert eve.post(f"/meaning/chosen/{id}/yes/").status_code in (404, 409, 410) and not eve.sees(
        "/meaning/ours/goals/", LAKE
    )
    assert stranger.get("/meaning/ours/goals/").status_code == 302


def test_not_now_looks_like_not_looking(ana: Phone, ben: Phone) -> None:
    id = offers(ana)
    pages = (*PAGES, "/meaning/ours/goals/", f"/meaning/goals/{id}/")
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
    assert ana.sees("/meaning/ours/goals/", "Borrow a boat") and said(ana, Turn)[-1].by == ana.bond


def test_it_is_reached_or_let_go_and_no_name_stands_there(ana: Phone, ben: Phone) -> None:
    id, other = ours(ana, ben), ours(ana, ben, words="A dog")
    ben.post(f"/meaning/chosen/{id}/reached/")
    assert ana.sees("/today/", "Ben says: we have reached it") and ana.sees("/meaning/ours/goals/", "Reached")
    ana.post(f"/meaning/ritual/{other}/end/")
    assert not ben.sees("/meaning/ours/goals/", "A dog") and said(ben, Ended)[-1].by == ben.bond
    assert changes(ben, other, other, step="x") == 409


def test_what_was_taken_back_is_agreed_to_by_nobody(ana: Phone, ben: Phone) -> None:
    id = offers(ana)
    ben.post(f"/table/{id}/")
    assert ben.sees("/today/", LAKE)
    ana.post(f"/take-back/ours/{id}/")
    assert ben.post(f"/meaning/chosen/{id}/yes/").status_code in (404, 409, 410) and not said(ben, Yes)


@pytest.mark.parametrize("letter", ["a", "б", "字", "ש", "🌿"])
def test_five_thousand_letters_come_back_and_nothing_is_kept(ana: Phone, ben: Phone, letter: str) -> None:
    answer = ana.post("/meaning/ours/goals/new/", words=LAKE, why=letter * 5000)
    assert answer.status_code == 422 and letter * 5000 in answer.content.decode() and not said(ana, Goal)
    ana.post("/meaning/ours/goals/new/", words=LAKE, why=letter * 900)
    assert ana.sees("/meaning/ours/goals/", letter * 900)


def words(one: Phone, **more: str) -> str:
    one.post("/meaning/ours/words/new/", **{"words": "Left oar", "means": "We go home now", "origin": WHY, **more})
    return said(one, Word)[-1].id


def test_a_word_lies_there_until_it_is_opened_and_is_said_by_who_knows_it(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = words(ana)
    assert ben.sees("/today/", "Ana wrote down a word of yours") and not ben.sees("/meaning/ours/words/", "Left oar")
    assert not ben.sees("/meaning/", "Left oar") and ana.sees("/meaning/", "Left oar"), "drawn for who knows it"
    assert ben.post(f"/meaning/words/{id}/say/").status_code in (404, 409, 410) and not said(ben, Sent)
    ben.post(f"/table/{id}/")
    ben.post(f"/meaning/words/{id}/say/")
    (sign,) = said(ana, Sent)
    assert ana.sees("/today/", "Ben says a word of yours to you") and not eve.sees("/today/", "a word of yours")
    assert eve.post(f"/meaning/words/{id}/say/").status_code in (404, 409, 410)
    ana.post(f"/table/{sign.id}/")
    assert ana.sees("/today/", "Yes, I am with you")
    ana.post(f"/meaning/chosen/{sign.id}/yes/")
    assert ben.sees("/today/", "Ana is with you")
    ben.post(f"/meaning/words/{id}/say/")
    later(monkeypatch, ana, ben, days=3)
    assert not ana.sees("/today/", "Ben says a word of yours to you"), "it fades"


def test_a_sign_not_looked_at_looks_like_one_laid_aside_and_goes_with_its_word(ana: Phone, ben: Phone) -> None:
    id = words(ana)
    ben.post(f"/table/{id}/")
    ana.post(f"/meaning/words/{id}/say/")
    sign, pages = said(ana, Sent)[-1].id, (*PAGES, "/meaning/ours/words/")
    before, head = [bare(ana.get(path).content) for path in pages], ana.ours.log.head()
    ben.post(f"/table/{sign}/")
    ben.post(f"/meaning/chosen/{sign}/rest/")
    assert not ben.sees("/today/", "Yes, I am with you") and ana.ours.log.head() == head
    assert [bare(ana.get(path).content) for path in pages] == before
    ana.post(f"/meaning/words/{id}/say/")
    assert ben.sees("/today/", "Ana says a word of yours to you")
    ana.post(f"/take-back/ours/{id}/")
    assert not ben.sees("/today/", "Ana says a word of yours to you")


def role(ana: Phone, ben: Phone, **more: str) -> str:
    ana.post("/meaning/ours/roles/new/", **{"words": "The one who rows", "who": ben.person, **more})
    return said(ana, Role)[-1].id


def test_a_role_is_chosen_by_both_and_followed_by_another(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = role(ana, ben)
    assert ben.sees("/today/", "Ana names a role") and not ben.sees("/meaning/ours/roles/", "The one who rows")
    ben.post(f"/table/{id}/")
    ben.post(f"/meaning/chosen/{id}/yes/")
    for one in (ana, ben):
        assert one.sees("/meaning/ours/roles/", "The one who rows")
    assert not eve.sees("/meaning/ours/roles/", "The one who rows")
    assert "The one who rows" in ana.get("/meaning/ours/roles/new/", instead=id).content.decode()
    new = role(ana, ben, words="The one who steers", who="turns", instead=id)
    assert ben.sees("/meaning/ours/roles/", "The one who rows"), "until the other says yes"
    ben.post(f"/meaning/chosen/{new}/yes/")
    assert ana.sees("/meaning/ours/roles/", "In turn") and not ana.sees("/meaning/ours/roles/", "The one who rows")
    assert said(ana, Ended)[-1].by == ana.bond


def test_each_says_alone_whether_it_suits_and_would_talk_about_it(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    id, asked = role(ana, ben), "Does it still suit you?"
    ben.post(f"/meaning/chosen/{id}/yes/")
    later(monkeypatch, ana, ben, days=181)
    assert ana.sees("/today/", asked) and ben.sees("/today/", asked)
    ana.post(f"/meaning/chosen/{id}/suits/")
    assert not ana.sees("/today/", asked) and ben.sees("/today/", asked), "each for themselves"
    ben.post(f"/meaning/chosen/{id}/talk/")
    assert not ben.sees("/today/", asked) and ana.sees("/today/", "Ben would like to talk about a role")
    assert ana.post(f"/meaning/chosen/{id}/done/").status_code == 404


@pytest.mark.parametrize("kind", ["friends", "family"])
def test_friends_and_family_choose_too_and_are_shown_what_fits_them(db: None, kind: str) -> None:
    one, two = both(sign_up("Fay"), sign_up("Gil", "sea"), kind)
    for what, theirs in (("goals", "Play a concert with the old band"), ("roles", "The one who gets up at night")):
        ways = deck.examples(one.ours.begun, "x", what[:-1])
        assert (theirs in {row["words"] for row in ways}) is (what == "goals")
        assert one.get(f"/meaning/ours/{what}/new/").status_code == 200
    id = ours(one, two)
    assert two.sees("/meaning/ours/goals/", STEP) and one.sees(f"/meaning/goals/{id}/", WHY)


def test_the_weekly_talk_is_told_of_a_step_and_of_one_ritual_of_the_week() -> None:
    goal, yes = Goal(by="ana", id="a", at=NOW, step=STEP, day=date(2026, 5, 20)), Yes(by="ben", of="a", at=NOW)
    soups = [Ritual(by=by, id=f"{by}{n}", name=f"Soup {n}", rhythm="weekly") for n in range(3) for by in ("ana", "ben")]
    ahead = [*coming(told(goal, yes, *soups).evening)]
    assert (ahead[0].day, ahead[0].words) == (date(2026, 5, 20), STEP) and len(ahead) == 2
    assert ahead[1].words.startswith("Soup") and ahead[1].day == date(2026, 5, 17), "a Sunday ends the week"
    assert ahead == [*coming(told(goal, yes, *soups, me="ben").evening)]


def test_now_and_then_a_word_comes_in_the_evening() -> None:
    word = Word(by="ana", id="a", words="Left oar")
    nights = [[*tonight(told(word, now=NOW + timedelta(days=n)).evening)] for n in range(6)]
    assert sorted(len(some) for some in nights) == [0, 0, 0, 0, 1, 1] and not [*tonight(told().evening)]


def led(phone: Phone, path: str, stood: str = "", **said: str) -> str:
    """Where a form leads that was sent from a page."""
    asked = {"Referer": f"http://testserver{stood}"} if stood else {}
    answer = phone.browser.post(path, {"bond": phone.bond, **said}, headers=asked, follow=True)
    return str(answer.redirect_chain[-1][0])


def test_tonight_shows_the_word_and_says_it_in_one_tap(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    night = EVENING + timedelta(days=-EVENING.toordinal() % NOW_AND_THEN)
    at(monkeypatch, night, ana, ben)
    monkeypatch.setattr(paths_tonight, "practices", lambda: [practice])
    id = words(ana)
    where = led(ana, "/tonight/begin/")
    while f"/meaning/words/{id}/say/" not in ana.get(where).content.decode():
        where = led(ana, "/tonight/on/", step=unquote(where.partition("?at=")[2]))
    assert ana.sees(where, "Left oar") and ana.sees(where, "We go home now")
    on = led(ana, f"/meaning/words/{id}/say/", where)
    assert on.startswith("/tonight/") and on != where and len(said(ana, Sent)) == 1


def test_an_old_goal_that_was_reached_lately_stands_among_what_was_reached(
    said: LongAgo, ana: Phone, ben: Phone
) -> None:
    goal = said.ours(900, ana, Goal(words=LAKE))
    said.ours(890, ben, Yes(of=goal))
    said.ours(10, ben, Turn(of=goal, how="reached"))
    for nth in range(30):
        said.ours(600 - nth, ana, Goal(words=f"A bay, {nth}"))
    assert ana.sees("/meaning/ours/goals/", "Reached") and ana.sees("/meaning/ours/goals/", LAKE)
    assert said.differing(ana, ["/meaning/ours/goals/"], (0,)) == []

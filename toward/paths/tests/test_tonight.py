"""Tonight: one thing after the other, in place; each can be left out, and enough is enough."""

import re
from datetime import timedelta
from itertools import pairwise
from urllib.parse import unquote

import pytest
from django.utils import timezone

from tests.cast import Phone, at, pair, same, sign_up
from toward.paths.moments import Tonight
from toward.paths.tonight import night
from toward.practices.appreciation.moments import Noticed
from toward.practices.feelings.moments import CheckIn
from toward.practices.listening.moments import Offered
from toward.practices.questions.moments import Answer
from toward.practices.questions.tests.hands import ANAS, BENS, both
from toward.practices.reach.moments import Signal
from toward.practices.repair.moments import Opening, Started

QUESTION = r'action="(/questions/at/\d+/)".*?name="question" value="([\w-]+)"'
CARD = 'id="tonight"'
LONG = "that had been open all night, and the bicycles stood in the rain until you came down in your socks and shut it"


@pytest.fixture
def evening(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> tuple[Phone, Phone]:
    """Nine in the evening, at both, of a day on which no week ends."""
    monkeypatch.setattr("toward.practices.reach.story.WEEKEND_NEAR", 7)
    at(monkeypatch, timezone.now().replace(hour=21, minute=0), ana, ben)
    return ana, ben


def begins(one: Phone, **how: str) -> str:
    """Where the first step stands."""
    return go(one, "/tonight/begin/", **how)


def go(one: Phone, path: str, at: str = "", **said: str | list[str]) -> str:
    """Post from a step; return where it led."""
    headers = {"Referer": f"http://testserver{at}"} if at else {}
    answer = one.browser.post(path, {"bond": one.bond, **said}, headers=headers, follow=True)
    return str(answer.redirect_chain[-1][0]) if answer.redirect_chain else ""


def step_at(where: str) -> str:
    return unquote(where.partition("?at=")[2])


def leaves_out(one: Phone, where: str) -> str:
    return go(one, "/tonight/on/", step=step_at(where))


def steps(one: Phone, where: str) -> list[str]:
    """Every step from there on, each left out."""
    found = []
    while step_at(where):
        found.append(step_at(where))
        where = leaves_out(one, where)
    return found


def test_it_is_offered_in_the_evening_alone(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    assert ana.sees("/today/", CARD)
    at(monkeypatch, timezone.now().replace(hour=11), ana, ben)
    assert not ana.sees("/today/", CARD)
    at(monkeypatch, timezone.now().replace(hour=1) + timedelta(days=1), ana, ben)
    assert ana.sees("/today/", CARD)


def test_one_thing_after_the_other_and_each_can_be_left_out(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    one = ben.ours.log.append(Noticed(did="The gate")).id
    two = ben.ours.log.append(CheckIn(text="Thin today")).id
    found = steps(ana, begins(ana))
    assert found[:3] == ["feel now", f"table {two}", f"table {one}"], "how somebody is comes first"
    assert found[3].startswith("question ") and found[4].startswith("small ") and len(found) == 5
    assert ana.sees("/tonight/", night(ana.me.evening()).closing)
    assert ana.me.mine.moments and ben.ours.log.moments[-1].id == two, "nothing was written in ours"


def test_every_step_is_done_in_place(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    given = ben.ours.log.append(Noticed(did=f"The gate {LONG}")).id
    where = begins(ana)
    where = go(ana, "/feelings/now/", where, words="tired", audience="ours")
    assert ben.me.evening().ours[-1].by == ana.person and step_at(where) == f"table {given}"
    page = ana.get(where).content.decode()
    assert "The gate" not in page, "it is closed until it is opened"
    assert ana.browser.post(f"/table/{given}/", {"bond": ana.bond}, headers={"HX-Request": "true"}).status_code == 200
    page = ana.get(where).content.decode()
    line = re.search(r'name="line" value="([\w-]+)"', page)
    assert "The gate" in page and line
    assert step_at(go(ana, f"/table/{given}/close/", where)) == f"table {given}", "more can be done with it"
    where = go(ana, f"/table/{given}/answer/", where, line=line[1])
    assert step_at(where).startswith("question ")
    asked = re.search(
        r'action="(/questions/at/\d+/)".*?name="question" value="([\w-]+)"', ana.get(where).content.decode(), re.S
    )
    assert asked
    where = go(ana, asked[1], where, question=asked[2], words="The lake")
    assert step_at(where) == "small noticed"
    assert go(ana, "/appreciation/say/noticed/", where, did="You rang twice") == "/tonight/"
    assert ben.sees("/today/", "noticed") and ana.sees("/tonight/", night(ana.me.evening()).closing)


def test_an_opened_answer_is_kept_for_a_talk_and_it_goes_on(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    both(ana, ben)
    steps(ana, begins(ana))
    letter = next(m.id for m in ana.ours.log.moments if isinstance(m, Answer) and m.by == ben.person)
    where = "/tonight/"
    assert ana.sees(where, f"thing-{letter}") and not ana.sees(where, "Ask to talk about it"), "closed, it is not there"
    assert go(ana, f"/table/{letter}/", where) == f"{where}#thing-{letter}"
    assert ana.sees(where, BENS) and ana.sees(where, ANAS), "beside one’s own"
    talk = re.search(r'action="(/questions/opened/[^"]+/talk/)"', ana.get(where).content.decode())
    assert talk and go(ana, talk[1], where) == where, "where it ended it goes on"
    assert ben.sees("/today/", "would like to talk about this")


def test_an_answer_in_own_words_leads_on_from_the_page_on_which_it_is_written(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    given = ben.ours.log.append(Noticed(did="The gate")).id
    where, write = leaves_out(ana, begins(ana)), f"/table/{given}/answer/"
    assert go(ana, f"/table/{given}/", where) == f"{where}#thing-{given}", "opening it stays"
    page = ana.browser.get(f"{write}?way=own", headers={"Referer": f"http://testserver{where}"}).content.decode()
    to = re.search(r'name="to" value="([^"]+)"', page)
    assert to and unquote(to[1]) == unquote(where) and f'href="{to[1]}"' in page, "also without writing"
    wrong = ana.browser.post(write, {"bond": ana.bond, "words": "", "to": to[1]}, headers=come(f"{write}?way=own"))
    assert wrong.status_code == 422 and f'name="to" value="{to[1]}"' in wrong.content.decode()
    assert step_at(go(ana, write, f"{write}?way=own", words="You saw it!", to=to[1])).startswith("question ")
    assert go(ana, write, f"/table/{given}/", words="And again") == f"/table/{given}/", "begun elsewhere it ends there"


def come(at: str) -> dict[str, str]:
    return {"Referer": f"http://testserver{at}"}


def test_what_is_no_practice_s_leads_where_it_leads(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    where = begins(ana)
    for path in ("/lock/", "/sign-out/"):
        answer = ana.browser.post(path, {"bond": ana.bond}, headers=come(where))
        assert answer.status_code == 302 and "/tonight/" not in answer.headers["Location"], path


def test_what_was_not_whole_stays_where_it_is(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    where = begins(ana)
    answer = ana.browser.post("/feelings/now/", {"bond": ana.bond}, headers={"Referer": f"http://testserver{where}"})
    assert answer.status_code == 422 and step_at(begins(ana)) == "feel now"


def test_the_two_minutes_need_no_typing(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    ben.ours.log.append(Noticed(did="The gate"))
    where = begins(ana, short="1")
    while step_at(where):
        page = ana.get(where).content.decode()
        assert "<textarea" not in page.partition("<main")[2].partition("</main>")[0], where
        where = leaves_out(ana, where)
    assert ana.sees("/tonight/", night(ana.me.evening()).closing)


def test_the_next_evening_is_another_one(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    begins(ana)
    go(ana, "/tonight/enough/")
    at(monkeypatch, timezone.now() + timedelta(hours=23), ana, ben)
    assert ana.sees("/today/", CARD) and not ana.sees("/today/", "You stopped for tonight")


def test_over_midnight_it_goes_on(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    where = leaves_out(ana, begins(ana))
    at(monkeypatch, timezone.now() + timedelta(hours=4), ana, ben)
    assert ana.sees("/today/", "You have begun") and go(ana, "/tonight/on/", step="feel now") == where
    assert step_at(where) != "feel now"


def test_who_is_low_is_met_first(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    ben.ours.log.append(Signal(what="low", until=timezone.now() + timedelta(hours=3)))
    found = steps(ana, begins(ana))
    assert found[-1] == "small hello"


def test_no_small_thing_twice_running(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    small = []
    for _ in range(4):
        small += [key for key in steps(ana, begins(ana)) if key.startswith("small ")]
        go(ana, "/tonight/enough/")
        at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    assert len(small) == 4 and all(a != b for a, b in pairwise(small))


def test_nothing_of_it_reaches_the_other(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    pages = ("/today/", "/us/", "/feelings/", "/ours/")
    before, head = [ben.get(path).content for path in pages], ben.ours.log.head()
    steps(ana, begins(ana))
    go(ana, "/tonight/enough/")
    assert any(isinstance(m, Tonight) for m in ana.me.mine.moments)
    assert ben.ours.log.head() == head
    assert all(same(was, ben.get(path).content) for path, was in zip(pages, before, strict=True))


def test_alone_and_for_strangers_there_is_none(ana: Phone) -> None:
    assert not ana.sees("/today/", CARD)
    assert ana.browser.get("/tonight/", follow=True).status_code == 200


def test_what_was_left_out_yesterday_comes_after_the_rest(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    one = ben.ours.log.append(Noticed(did=f"The gate {LONG}")).id
    assert f"table {one}" in steps(ana, begins(ana))
    at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    two = ben.ours.log.append(Noticed(did="The hall")).id
    found = [key for key in steps(ana, begins(ana)) if key.startswith("table ")]
    assert found == [f"table {two}", f"table {one}"]


def test_what_has_a_time_comes_first_and_is_never_folded_away(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    ben.ours.log.append(Offered(topic="Christmas"))
    assert ana.sees("/today/", "Christmas")
    where = begins(ana)
    assert step_at(where).startswith("now ") and ana.sees(where, "Christmas")
    go(ana, "/tonight/enough/")
    page = ana.get("/today/").content.decode()
    above, _, folded = page.partition('id="all-the-same"')
    assert "You stopped for tonight" in above and "Christmas" in above and "Christmas" not in folded
    assert "Today’s question" in folded and "Today’s question" not in above, "which keeps"


def test_with_another_it_is_another_evening(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    begins(ana)
    go(ana, "/tonight/enough/")
    first, mia = ana.bond, sign_up("Mia", "moss")
    pair(ana, mia, "friends")
    page = ana.get("/today/", bond=ana.bond).content.decode()
    assert first != ana.bond and CARD in page and "You stopped for tonight" not in page


def test_the_two_minutes_hold_three_things_and_the_rest_comes_first_tomorrow(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    given = [ben.ours.log.append(Noticed(did=f"The gate {nth} {LONG}")).id for nth in range(5)]
    found = [key for key in steps(ana, begins(ana, short="1")) if key.startswith("table ")]
    assert found == [f"table {id}" for id in given[:3]]
    at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    found = [key for key in steps(ana, begins(ana, short="1")) if key.startswith("table ")]
    assert found == [f"table {id}" for id in (*given[3:], given[0])]


def test_into_a_repair_and_past_it_are_two_words(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    began = ben.ours.log.append(Started(by=ben.bond)).id
    ben.ours.log.append(Opening(of=began, words="When the plates stood there, I felt worn out."))
    ana.post(f"/table/{ben.ours.log.moments[-1].id}/")
    where = begins(ana)
    while "repair/" not in (shown := main(ana, where)):
        where = leaves_out(ana, where)
    tapped = re.findall(r"<(?:a|button)[^>]*class=\"btn[^>]*>\s*(.*?)\s*</", shown, re.S)
    assert "Go on" in tapped and len(tapped) == len(set(tapped)), tapped


def main(one: Phone, where: str) -> str:
    return one.get(where).content.decode().partition("<main")[2].partition("</main>")[0]

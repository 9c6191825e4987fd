"""An answer says what it answers, can be answered by a tap once, and lies no more among what is new."""

import html
import re
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.utils import timezone, translation

from tests.cast import Phone, at
from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.practice import content, ready, warm_lines
from toward.practice.deck import fits
from toward.practice.moments import Answered
from toward.practice.names import NAMES
from toward.practice.registry import shares
from toward.practices.appreciation.moments import Noticed
from toward.practices.feelings.moments import CheckIn
from toward.practices.questions.moments import Answer
from toward.practices.repair.moments import OwnPart
from toward.practices.small_repairs.moments import SmallSaid

LISTS = {SmallSaid: ("small_repairs", "small"), Noticed: ("appreciation", "noticed"), CheckIn: ("feelings", "checkin")}
LINE = r'name="line" value="([\w-]+)"'


def page(one: Phone, path: str = "/today/") -> str:
    return one.get(path).content.decode()


def answers(one: Phone, id: str, **said: str) -> Answered:
    one.post(f"/table/{id}/answer/", **said)
    found = [m for m in one.ours.log.moments if isinstance(m, Answered)][-1]
    assert found.of == id
    return found


def test_everything_that_is_answered_is_called_something() -> None:
    answered = [one for one in shares().values() if {"tap", "words"} & {*one.takes}]
    assert len(answered) > 15 and [one.kind.__name__ for one in answered if not one.called] == []


def test_it_says_what_was_answered(ana: Phone, ben: Phone, eve: Phone) -> None:
    for said, called in ((Noticed(did="The gate"), "what you noticed"), (CheckIn(text="Thin"), "your check-in")):
        answers(ben, ana.ours.log.append(said).id, words="I saw it")
        assert ana.sees("/today/", f"Ben has answered {called}") and not ana.sees("/today/", "I saw it")
        assert not ben.sees("/today/", called) and not eve.sees("/today/", called)


def test_own_words_are_answered_by_a_tap_and_a_tap_in_words_alone(ana: Phone, ben: Phone, eve: Phone) -> None:
    first = answers(ben, ana.ours.log.append(Noticed(did="The gate")).id, words="I saw it")
    assert not re.search(LINE, page(ana)), "closed it takes none"
    ana.post(f"/table/{first.id}/")
    line = re.search(LINE, page(ana))
    assert line and eve.post(f"/table/{first.id}/answer/", line=line[1]).status_code == 404
    back = answers(ana, first.id, line=line[1])
    assert ben.sees("/today/", "Ana wrote back to your answer")
    ben.post(f"/table/{back.id}/")
    thing = page(ben, f"/table/{back.id}/")
    assert not re.search(LINE, thing) and "In your own words" in thing, "a tap ends it, unless one writes"
    assert ben.post(f"/table/{back.id}/answer/", line=line[1]).status_code == 422
    third = answers(ben, back.id, words="And you")
    ana.post(f"/table/{third.id}/")
    assert re.search(LINE, page(ana).partition(f'id="thing-{third.id}"')[2])


@pytest.mark.parametrize("said", [{"words": "I saw it"}, {"line": ""}])
def test_what_i_have_answered_is_new_no_more(ana: Phone, ben: Phone, said: dict[str, str]) -> None:
    given = ana.ours.log.append(Noticed(did="The gate")).id
    ben.post(f"/table/{given}/")
    before = page(ben)
    line = re.search(LINE, before)
    assert ">New<" in before and line and "You have answered" not in before
    answers(ben, given, **({"line": line[1]} if "line" in said else said))
    after = page(ben)
    assert ">New<" not in after and "The gate" in after.partition("You have answered")[2]
    assert f'name="line" value="{line[1]}"' not in after, "its chips are gone"
    assert "Add your own words" in after


def test_a_second_tab_sends_no_second_answer(ana: Phone, ben: Phone) -> None:
    given = ana.ours.log.append(Noticed(did="The gate")).id
    ben.post(f"/table/{given}/")
    one, two = re.findall(LINE, page(ben))[:2]
    said = answers(ben, given, line=one)
    again = ben.post(f"/table/{given}/answer/", line=two).content.decode()
    assert "You have answered this already: “" + warm_lines.words(said) in html.unescape(again)
    assert [m.of for m in ana.ours.log.moments if isinstance(m, Answered)] == [given]
    answers(ben, given, words="And in words")
    ana.post(f"/table/{said.id}/")
    answers(ana, said.id, words="Good")


def test_two_of_one_sort_in_one_evening_begin_with_different_lines(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, timezone.now().replace(hour=20, minute=0), ana, ben)
    for kind in (SmallSaid(line="Sorry."), Noticed(did="The gate"), CheckIn(text="Thin today")):
        first = []
        for _nth in range(2):
            given = ana.ours.log.append(kind.again()).id
            ben.post(f"/table/{given}/")
            shown = re.findall(LINE, page(ben, f"/table/{given}/"))
            assert shown == re.findall(LINE, page(ben, f"/table/{given}/")) and len(set(shown)) == warm_lines.SHOWN
            first.append(shown)
        always = {row["id"] for row in content.rows(*LISTS[type(kind)]) if row.get("always")}
        assert not (set(first[0]) & set(first[1])) - always


def test_a_tapped_question_is_answered_by_a_tap_and_lies_there_until_it_is(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = ana.ours.log.append(CheckIn(text="Thin today")).id
    asked = answers(ben, given, line="what-good")
    ana.post(f"/table/{asked.id}/")
    at(monkeypatch, timezone.now() + timedelta(hours=1), ana, ben)
    lies = page(ana).partition(f'id="thing-{asked.id}"')[2]
    lines = re.findall(LINE, lies.partition("</article>")[0])
    offered = {row["id"] for row in content.common("answers")["does_good"]}
    assert len(lines) >= 3 and set(lines) <= offered and "guide" not in lies.partition("</article>")[0]
    back = answers(ana, asked.id, line=lines[0])
    at(monkeypatch, timezone.now() + timedelta(hours=2), ana, ben)
    assert f'id="thing-{asked.id}"' not in page(ana)
    ben.post(f"/table/{back.id}/")
    assert content.row(back.line)["text"] in html.unescape(page(ben, f"/table/{back.id}/"))


@pytest.mark.parametrize("practice", [one for one in NAMES if content.has(one, "answers")])
def test_each_line_that_asks_has_taps_that_answer_it_and_some_fit_any_two(practice: str) -> None:
    common = content.common("answers")
    for rows in content.read(practice, "answers").values():
        for row in rows:
            assert "?" not in row["text"] or len(common[row["asks"]]) >= 3, row
        for kind, far in product(("partners", "friends"), (True, False)):
            begun = Begun(what=kind, far=far)
            fit = [row for row in rows if fits(begun, row.get("bonds", "any"), row.get("where", "any"))]
            assert len(fit) >= 8 and sum(bool(row.get("always")) for row in fit) <= 1
    for rows in common.values():
        assert len({row["id"] for row in rows}) == len(rows)


def test_friends_who_live_apart_get_no_lines_of_a_shared_home() -> None:
    share = shares()[SmallSaid]
    apart, home = (
        {id for nth in range(40) for id, _ in warm_lines.few(share, SmallSaid(id=str(nth)), begun)}
        for begun in (Begun(what="friends", far=True), Begun(what="partners"))
    )
    assert {"come-here", "kettle", "time"} <= home and "time-apart" in apart
    assert not apart & {"come-here", "kettle", "time"}


def offered(m: Moment) -> set[str]:
    """Every line that may ever be offered under such a thing."""
    told = (m.again(id=str(nth)) for nth in range(99))
    return {words for one in told for _, words in warm_lines.few(shares()[type(m)], one)}


def test_no_line_speaks_of_words_or_of_a_part_that_is_not_there() -> None:
    for bare, whole, line in (
        (Noticed(did="Soup"), Noticed(did="Soup, hot"), "I’ve read it twice already."),
        (
            Answer(text="What did you eat?", words="Soup"),
            Answer(words="Soup, hot"),
            "So that’s what it was like for you.",
        ),
        (
            OwnPart(did="I shut the door"),
            OwnPart(did="I shut it", will="Wait"),
            "What you want to do differently would help me.",
        ),
    ):
        assert line in offered(whole) and line not in offered(bare) and len(offered(bare)) >= 8


def test_a_tap_that_puts_off_is_met_with_lines_that_fit_it() -> None:
    rows = content.common("ready")["line"]
    assert {row["sort"] for row in rows} == {"later", "aloud"}
    for row in rows:
        lines = {one["text"] for one in content.common("answers")[row["sort"]] if not one.get("back")}
        assert len(lines) >= 8 and offered(Answer(text="What did you eat?", words=row["text"])) == lines


def test_a_table_full_of_things_looks_through_the_taps_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, common = [0], content.common

    def counted(deck: str) -> dict[str, Any]:
        looked[0] += deck == "ready"
        return common(deck)

    monkeypatch.setattr(content, "common", counted)
    rows = common("ready")["line"]
    told = [Answer(text="What did you eat?", words=row["text"]) for row in rows]
    with translation.override("fr"):  # no page was told in it yet
        assert [ready.sort_of(m) for m in told] == [row["sort"] for row in rows]
    assert len(told) > looked[0] == 1

"""Lines of one tap each lie in one row, which one tap opens or puts away; in the evening they are one step."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone
from toward.log.moment import Moment
from toward.paths.order import Entry, apart, of_thing, ordered, rows
from toward.paths.tests.test_tonight import begins, evening, go, leaves_out, step_at
from toward.practice.moments import Answered, Met, PutAway
from toward.practice.registry import table
from toward.practice.table import Thing
from toward.practices.appreciation.moments import GoodNews, Noticed
from toward.practices.feelings.moments import CheckIn
from toward.practices.reach.moments import Signal

__all__ = ["evening"]
ROW = 'hx-target="#row-'
LINE = "appreciation.news.{}"  # each asks something back
TAPS = ("celebrate", "how-feel", "what-next")


def tapped(one: Phone, of: str, nth: int = 0) -> str:
    """A line given back with a tap."""
    return one.ours.log.append(Answered(of=of, line=LINE.format(TAPS[nth]))).id


@pytest.fixture
def three(ana: Phone, ben: Phone) -> list[str]:
    """Three lines that lie for ana, one after the other."""
    said = [ana.ours.log.append(GoodNews(news=f"The gate {nth}")).id for nth in range(3)]
    return [tapped(ben, of, nth) for nth, of in enumerate(said)]


def ids(page: str) -> list[str]:
    return re.findall(r'name="of" value="([^"]+)"', page)


def met(one: Phone) -> set[str]:
    return {m.of for m in one.me.evening().mine if isinstance(m, Met)}


def test_one_tap_opens_them_together(ana: Phone, ben: Phone, eve: Phone, three: list[str]) -> None:
    page, head = ana.get("/today/").content.decode(), ben.ours.log.head()
    assert page.count(ROW) == 1 and ids(page) == three
    assert not any(f'action="/table/{id}/"' in page for id in three), "and no tap for each"
    assert eve.post("/table/several/", of=three).status_code == 200 and met(ana) == met(eve) == set()
    ana.post("/table/several/", of=three)
    page = ana.get("/today/").content.decode()
    assert ROW not in page and all(f'id="thing-{id}"' in page for id in three) and met(ana) == set(three)
    assert ben.ours.log.head() == head, "and the other never knows"


def test_one_tap_puts_them_away_and_each_comes_back_by_itself(ana: Phone, ben: Phone, three: list[str]) -> None:
    assert ana.sees("/today/", ROW)
    ana.post("/table/several/", of=three, away="1")
    assert not ana.sees("/today/", ROW) and not met(ana)
    assert {m.of for m in ana.me.evening().mine if isinstance(m, PutAway)} == set(three)
    ana.post(f"/table/{three[1]}/back/")
    page = ana.get("/today/").content.decode()
    assert f'action="/table/{three[1]}/"' in page and ROW not in page, "one alone is a card like others"


def test_a_script_gets_the_opened_ones(ana: Phone, ben: Phone, three: list[str]) -> None:
    said = ana.browser.post("/table/several/", {"bond": ana.bond, "of": three}, headers={"HX-Request": "true"})
    found = re.findall(r'id="thing-([^"]+)"', said.content.decode())
    assert found == three and "<html" not in said.content.decode()


def test_only_what_is_a_line_opens_so(ana: Phone, ben: Phone, three: list[str]) -> None:
    long = ben.ours.log.append(CheckIn(text="Thin today")).id
    ana.post("/table/several/", of=[long, "nothing", *three[:2]])
    assert met(ana) == set(three[:2])


def test_which_are_lines(ana: Phone, ben: Phone) -> None:
    said = ana.ours.log.append(Noticed(did="The gate")).id
    every: list[tuple[Moment, bool]] = [
        (Answered(of=said, line=LINE.format(TAPS[0])), True),
        (Answered(of=said, words="I saw it"), False),
        (Signal(what="hello", words="Thinking of you. Nothing else."), True),
        (Signal(what="low", words="Thin", until=timezone.now() + timedelta(hours=2)), False),
        (Noticed(did="You rang"), False),
    ]
    for moment, brief in every:
        id = ben.ours.log.append(moment).id
        assert ana.me.evening().story(table).things[id].brief is brief, moment


def test_a_row_is_one_card_and_is_taken_apart_again(ana: Phone, ben: Phone, three: list[str]) -> None:
    things = ana.me.evening().story(table).lying
    lines = [of_thing(one, 0, ana.me.evening()) for one in things]
    other = replace(lines[0], key="x", about={})
    assert [len(one.row) for one in rows([*lines[:2], other, lines[2]])] == [2, 0, 0]
    assert apart(rows([*lines, other])) == [*lines, other]
    opened = [replace(one, about={"one": _opened(one)}) for one in lines]
    assert rows(opened) == opened, "what is open stands by itself"


def _opened(entry: Entry) -> Thing:
    one = entry.about["one"]
    assert isinstance(one, Thing)
    return replace(one, met=one.came)


def test_the_turn_goes_on_behind_a_whole_row(ana: Phone, ben: Phone, three: list[str]) -> None:
    now = timezone.now()
    lines = [
        replace(of_thing(one, one.seq, ana.me.evening()), since=now - timedelta(days=3))
        for one in ana.me.evening().story(table).lying
    ]
    other = replace(lines[0], key="x", about={}, since=now - timedelta(days=1))
    order = ordered([*lines, other], now)
    assert [one.key for one in order.rest] == [*three, "x"]
    assert [one.key for one in ordered([*lines, other], now, order.top, order.turn).rest] == ["x", *three]


def test_in_the_evening_they_are_one_step(evening: tuple[Phone, Phone], three: list[str]) -> None:
    ana, _ = evening
    where = leaves_out(ana, begins(ana))
    assert step_at(where) == f"table {three[0]}"
    page = ana.get(where).content.decode()
    assert met(ana) == set(three) and all(f'id="thing-{id}"' in page for id in three)
    assert go(ana, f"/table/{three[1]}/answer/", where, words="I like that, too") == where, "the others still lie there"
    page = ana.get(where).content.decode()
    assert [f'id="thing-{id}"' in page for id in three] == [True, False, True]
    steps = re.findall(r'name="step" value="([^"]+)"', page)
    after = go(ana, "/tonight/on/", step=[f"table {three[0]}", f"table {three[2]}"])
    assert steps[:2] == [f"table {three[0]}", f"table {three[2]}"] and not step_at(after).startswith("table ")

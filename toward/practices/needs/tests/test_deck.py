"""The prompts: plenty for any two, plain words first, no two alike in whichever deck."""

import re
from collections import Counter
from itertools import product

import pytest

from tests import plain
from tests.alike import alike, bag
from toward.bond.moments import KINDS, Begun
from toward.practice.content import read
from toward.practice.guide import fitting
from toward.practices.needs import deck
from toward.practices.needs.deck import Prompt

ROWS = [Prompt(**row) for row in read("needs", "needs")["prompt"]]


@pytest.mark.parametrize(("what", "far"), [*product([*KINDS, "band mates"], (False, True))])
def test_everybody_has_a_hundred_and_fifty_over_ten_themes(what: str, far: bool) -> None:
    some = deck.prompts(Begun(what=what, far=far))
    assert len(some) >= 150 and sum(one.plain for one in some) / len(some) >= 0.6
    of = Counter(one.theme for one in some)
    assert len(of) >= 10 and min(of.values()) >= 8 and set(of) == set(deck.themes())


def test_each_is_asked_of_the_other_and_says_whether_it_is_plain() -> None:
    assert len({one.id for one in ROWS}) == len({one.text for one in ROWS}) == len(ROWS)
    assert all(one.text.endswith(" …") and "{name}" in one.guess and one.guess.endswith("?") for one in ROWS)
    for one in ROWS:
        said = f"{one.text.removesuffix(' …')}.", one.guess.replace("{name}", "name")
        assert one.plain == (not any(plain.against(text) for text in said)), one.id
    assert all(re.fullmatch(r"[a-z]+-[a-z]+", one.id) and one.id.startswith(f"{one.theme}-") for one in ROWS)
    assert all(one.depth in ("easy", "open", "deep") for one in ROWS)


def test_each_theme_can_be_ended_answered_and_goes_soft() -> None:
    for theme in deck.themes().values():
        assert len(theme.then) >= 4 and 1 <= theme.months <= 12 and theme.about
        assert theme.day in ("", "low", "news") and len(fitting(theme.guide)) >= 30


def test_no_two_are_alike_in_whichever_deck() -> None:
    assert alike((one.text for one in ROWS), "needs") == []
    assert alike((one.guess for one in ROWS), "needs") == []
    ends = [end for theme in deck.themes().values() for end in theme.then if len(bag(end)) > 2]
    assert len(ends) >= 40 and alike(ends, "needs") == []


def test_one_that_nearly_repeats_another_is_found() -> None:
    assert alike(["The food that comforts me is …", "Food that comforts me."], "needs") != []
    taken = read("questions", "everyday")["question"][0]["text"]
    assert alike([taken], "needs") == [(taken, taken)]


def test_easy_ones_come_first_and_deep_ones_last_until_some_were_said() -> None:
    here = Begun(what="partners")
    order = deck.order(here, (), "a")
    firsts = sum(one.first for one in order)
    assert firsts >= 10 and all(one.first for one in order[:firsts])
    assert not any(one.depth == "deep" for one in order[: firsts + 20])
    said = [one.id for one in order[:3]]
    later = deck.order(here, said, "a")
    assert not {one.id for one in later} & set(said) and any(one.depth == "deep" for one in later[:40])
    assert deck.order(here, (), "b") != order == deck.order(here, (), "a")

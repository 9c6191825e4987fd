"""The questions of a year: plenty for any two, each once, in every theme, and most of them plain."""

from collections import Counter

import pytest

from tests import plain
from toward.bond.moments import Begun
from toward.practice.content import read
from toward.practices.yearly import deck
from toward.practices.yearly.story import ABOUT


@pytest.mark.parametrize("what", ["partners", "friends", "family"])
def test_there_are_plenty_for_any_two_in_every_theme(what: str) -> None:
    begun = Begun(what=what)
    assert len(deck.ids(begun)) >= 45 and all(len(theme["prompts"]) >= 2 for theme in deck.themes(begun))
    assert ("desire" in deck.ids(begun)) == (what == "partners") != ("count-on" in deck.ids(begun))


def test_each_stands_once_in_a_theme_and_is_a_question() -> None:
    rows, themes = read("yearly", "yearly")["prompt"], {one["id"] for one in read("yearly", "yearly")["theme"]}
    assert max(Counter(row["id"] for row in rows).values()) == 1 == max(Counter(row["text"] for row in rows).values())
    assert {row["theme"] for row in rows} == themes and all(row["text"].endswith("?") for row in rows)


def test_most_of_it_is_plain() -> None:
    rows = read("yearly", "yearly")["prompt"]
    said = [row["text"] for row in rows if row["plain"]]
    assert len(said) / len(rows) >= 0.6 and [one for one in said if [*plain.against(one)]] == []


def test_where_nobody_chose_there_are_six_of_six_themes_the_same_for_both() -> None:
    begun = Begun(what="friends")
    drawn = deck.drawn(begun, "seed")
    assert len(drawn) == ABOUT == len({deck.prompt(id)["theme"] for id in drawn}) and drawn == deck.drawn(begun, "seed")
    assert {"for-each-other", "stay-for"} <= set(drawn) <= set(deck.ids(begun))


def test_a_question_that_no_file_knows_any_more_stands_by_its_name() -> None:
    assert deck.texts(["gone"]) == ["gone"] and deck.prompt("gone")["title"] == ""

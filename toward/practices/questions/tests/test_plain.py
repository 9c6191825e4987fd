"""Plain words first: most of every deck is plain, and there are two years of it for any two."""

from itertools import product

import pytest

from tests import plain
from toward.practice.content import read
from toward.practices.questions.choose import DEPTHS, Question
from toward.practices.questions.deck import THEMES, deck, themes

TWO_YEARS = 730


def share(questions: list[Question]) -> float:
    return sum(one.plain for one in questions) / (len(questions) or 1)


def test_the_common_words_are_a_sorted_list_of_three_thousand_at_most() -> None:
    lines = plain.LIST.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert 2000 < len(lines) <= 3000
    assert all(line.isalpha() and line == line.lower() for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "What made you smile today?",
        "Who’s been kinder to you than you’d hoped?",
        "Which friends’ kitchens can’t you forget, and why?",
        "Tell of the happiest hour you've had this year.",
    ],
)
def test_plain_ones_are_known(text: str) -> None:
    assert plain.against(text) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("You are mayor of a roundabout?", "roundabout"),
        ("What would you like to do with one whole free day that belongs to you?", "15 words"),
        ("Tired, cold, hungry: what helps?", "more than one clause"),
        ("When you are tired, cold, hungry, what helps?", "more than one clause"),
        ("It is late. What helps?", "more than one clause"),
        ("What helps you – really?", "more than one clause"),
        ("Finish this “I am”.", "more than one clause"),
        ("What helps", "more than one clause"),
    ],
)
def test_what_is_not_plain_is_told_why(text: str, why: str) -> None:
    assert plain.against(text) == [why]


def test_every_question_says_whether_it_is_plain() -> None:
    rows = [row for theme in THEMES for row in read("questions", theme)["question"]]
    assert len(rows) == len(deck())
    assert [row["id"] for row in rows if not isinstance(row.get("plain"), bool)] == []


def test_a_plain_one_is_plain_also_for_somebody_alone() -> None:
    said = [(one.id, text) for one in deck() if one.plain for text in (one.text, one.alone) if text]
    assert [(id, text, plain.against(text)) for id, text in said if plain.against(text)] == []


def test_most_of_every_deck_and_depth_is_plain() -> None:
    shares = {
        (theme.name, depth): share([one for one in theme.questions if one.depth == depth])
        for theme, depth in product(themes(), DEPTHS)
    }
    assert {of: plain for of, plain in shares.items() if plain < 0.6} == {}


@pytest.mark.parametrize(("bonds", "where"), [*product(("partners", "friends"), ("near", "far"))])
def test_any_two_have_two_years_of_them(bonds: str, where: str) -> None:
    theirs = [one for one in deck() if one.bonds in ("any", bonds) and one.where in ("any", where)]
    assert len(theirs) >= TWO_YEARS


def test_the_first_ones_are_plain_and_easy_and_suit_anybody() -> None:
    first = [one for one in deck() if one.first]
    assert {one.id for one in first if not one.plain or one.depth != "easy"} == set()
    assert {(one.bonds, one.where) for one in first} == {("any", "any")}
    assert {theme.name for theme in themes() if sum(one.first for one in theme.questions) < 6} == set()

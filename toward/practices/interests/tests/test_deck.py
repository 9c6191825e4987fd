"""The cards and lines: plenty, plain, for whoever the two are, and none that another deck has already."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from tests import plain
from tests.house_rules import HOUSE
from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.content import read
from toward.practices.interests import deck
from toward.practices.questions.tests.test_deck import SMALL, overlap, tokens

DECK = read("interests", "interests")
LINES = ("stand_by", "before", "after", "apart_together")
TAGS = {"bonds": ("any", "partners", "friends"), "where": ("any", "near", "far")}
OTHERS = {
    "place": ("inside", "outside", "either"),
    "cost": ("free", "cheap", "costly"),
    "time": ("minutes", "hours", "days"),
}


def test_there_are_plenty_for_whoever_the_two_are() -> None:
    assert len(DECK["activity"]) >= 150
    for what, far in product(("partners", "friends"), (True, False)):
        every = deck.activities(Begun(what=what, far=far))
        assert len(every) >= (60 if far else 150)
        assert not any(one["where"] == ("near" if far else "far") for one in every)
        assert all(len(deck.lines(part, Begun(what=what, far=far))) >= 9 for part in LINES)


def test_each_says_what_it_is_once() -> None:
    every = DECK["activity"]
    assert max(Counter(one["id"] for one in every).values()) == 1
    assert max(Counter(one["text"] for one in every).values()) == 1
    themes = {one["id"] for one in DECK["theme"]}
    for one in every:
        assert re.fullmatch(r"[a-z0-9-]{2,21}", one["id"]) and one["theme"] in themes and 5 < len(one["text"]) <= 80
        assert all(one[name] in values for name, values in (TAGS | OTHERS).items()), one["id"]


def test_most_are_plain_and_say_so_rightly() -> None:
    every = DECK["activity"]
    wrong = [(one["id"], why) for one in every if one["plain"] != (not (why := plain.against(f"{one['text']}.")))]
    assert wrong == []
    assert sum(one["plain"] for one in every) / len(every) >= 0.6


def said(node: Any, key: str = "") -> Iterator[str]:
    """Every sentence of a deck; of fewer words than four every second is like another."""
    if isinstance(node, dict):
        for name, one in node.items():
            yield from said(one, name)
    elif isinstance(node, list):
        for one in node:
            yield from said(one, key)
    elif isinstance(node, str) and len(tokens(node)) > 3 and key not in ("id", "title", "about"):
        yield node


def test_none_stands_in_any_deck_in_other_words() -> None:
    bags: list[tuple[str, str, set[str]]] = []
    for path in [one for one in HOUSE.glob("practice*/**/*.toml") if ".de." not in one.name]:
        where = "interests" if path.is_relative_to(HOUSE / "practices" / "interests") else str(path)
        bags += [(where, text, set(tokens(text)) - SMALL) for text in said(tomllib.loads(path.read_text("utf-8")))]
    having: dict[str, list[int]] = defaultdict(list)
    for nth, (_, _, bag) in enumerate(bags):
        for word in bag:
            having[word].append(nth)
    ours = [nth for nth, (where, _, _) in enumerate(bags) if where == "interests"]
    near = [
        (nth, other) for nth in ours for other in {n for word in bags[nth][2] for n in having[word]} if other != nth
    ]
    alike = [(bags[a][1], bags[b][1]) for a, b in near if overlap(bags[a][2], bags[b][2]) > 0.6]
    assert len(ours) > 300 and len(bags) > 2000 and alike == []


@pytest.mark.parametrize("part", LINES)
def test_a_few_of_them_are_always_the_same_for_one_day_and_others_for_another(part: str) -> None:
    every = deck.lines(part, Begun())
    one, two = (content.few(every, 3, seed) for seed in ("one", "two"))
    assert one == content.few(every, 3, "one") != two and set(one + two) <= set(every)

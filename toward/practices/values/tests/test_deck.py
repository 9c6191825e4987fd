"""The cards, the pairs and the beginnings: plenty, plain, and none that is nearly another's."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from tests import plain
from tests.house_rules import HOUSE
from toward.practice.content import read
from toward.practices.questions.tests.test_deck import SMALL
from toward.practices.values import deck

TAGS = ("id", "title", "bonds", "where", "theme", "values", "fits", "aim", "depth")
OWN = HOUSE / "practices/values/content"


def rows(shelf: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read("values", "values")[shelf]
    return found


def sentences(node: Any, of: str = "") -> Iterator[str]:
    """Every text of a deck that somebody reads."""
    if isinstance(node, dict):
        for key, one in node.items():
            yield from sentences(one, key)
    elif isinstance(node, list):
        for one in node:
            yield from sentences(one, of)
    elif isinstance(node, str) and " " in node and of not in TAGS:
        yield node


def bag(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)?", text.lower())) - SMALL


def test_there_are_plenty_each_once() -> None:
    assert len(rows("value")) >= 40 and len(rows("pair")) >= 20 and len(rows("being_true")) >= 10
    for shelf in ("value", "pair", "being_true"):
        assert max(Counter(row["id"] for row in rows(shelf)).values()) == 1
    assert rows("pair")[0]["values"] == ["honesty", "privacy"]
    known = {row["id"] for row in rows("value")}
    assert all(len({*row["values"]} & known) == 2 for row in rows("pair"))
    assert {"faithful", "reliable", "honesty"} <= known


def test_every_pair_has_the_four_parts_of_its_guide() -> None:
    for row in rows("pair"):
        assert all(row[part].rstrip("”").endswith("?") for part in ("one", "other", "bend", "now")), row["id"]
        assert row["bonds"] in ("any", "partners", "friends")


def test_most_of_it_is_plain_and_says_so() -> None:
    for shelf in ("value", "being_true"):
        for row in rows(shelf):
            said = [text if text[-1] in ".?" else f"{text.removesuffix(' …')}." for text in _of(row)]
            assert row["plain"] == (not [why for one in said for why in plain.against(one)]), row["id"]
        assert sum(row["plain"] for row in rows(shelf)) / len(rows(shelf)) >= 0.6


def _of(row: dict[str, Any]) -> list[str]:
    return [row[key] for key in ("name", "text") if key in row]


def test_none_is_nearly_another_in_any_deck() -> None:
    texts: dict[str, list[str]] = defaultdict(list)
    for path in sorted(HOUSE.glob("practice*/**/*.toml")):
        if path.name.count(".") == 1:
            texts["own" if path.parent == OWN else "other"] += sentences(tomllib.loads(path.read_text("utf-8")))
    assert len(texts["own"]) > 150 and len(texts["other"]) > 1000
    bags = [(text, bag(text)) for text in (*texts["own"], *texts["other"])]
    own = range(len(texts["own"]))
    near = [
        (bags[at][0], bags[to][0])
        for at in own
        for to in range(at + 1, len(bags))
        if len(bags[at][1] & bags[to][1]) >= 0.6 * len(bags[at][1] | bags[to][1]) > 0
    ]
    assert near == [], near


def test_the_order_of_the_cards_is_one_person_s_own_and_stays() -> None:
    dealt = deck.pages("ana")
    assert dealt == deck.pages("ana") != deck.pages("ben")
    assert sorted(one for page in dealt for one in page) == sorted(row["id"] for row in rows("value"))
    assert {len(page) for page in dealt[:-1]} == {9}

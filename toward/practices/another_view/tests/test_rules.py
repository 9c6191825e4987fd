"""The rules on lines of every kind: harmless ones stay unmarked, and what is meant to be marked mostly is."""

import gzip
import json
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

from toward.practices.another_view import rules

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["line"]
FAMILIES = {
    "always_never",
    "blame",
    "contempt",
    "mind_reading",
    "label",
    "judgment_as_feeling",
    "counter_blame",
    "demand",
    "threat",
    "mockery",
}


def families(text: str) -> set[str]:
    return {mark.family for mark in rules.marks(text)}


def test_harmless_lines_stay_unmarked() -> None:
    harmless = [one["text"] for one in CASES if not one["expect"]]
    marked = [text for text in harmless if rules.marks(text)]
    assert len(harmless) >= 100
    assert len(marked) / len(harmless) <= 0.03, marked


def test_what_is_meant_to_be_marked_is(record_property: Any) -> None:
    wanted = [(one["text"], family) for one in CASES for family in one["expect"]]
    missed = [(text, family) for text, family in wanted if family not in families(text)]
    recall = 1 - len(missed) / len(wanted)
    record_property("recall", recall)
    print(f"recall {recall:.3f} on {len(wanted)}, for all of which the rules were tuned")
    assert recall >= 0.9, missed


def test_kind_words_that_a_wide_rule_took_for_blame() -> None:
    kind = [one["text"] for one in CASES if one["batch"] == 7]
    assert len(kind) == 4 and not [text for text in kind if families(text)]


def test_one_thing_is_marked_once() -> None:
    assert [mark.rule for mark in rules.marks("If you loved us, you would come at eight.")] == ["if-you-loved-me"]


def test_four_that_were_missed() -> None:
    wanted = {one["text"]: set(one["expect"]) for one in CASES if one["batch"] == 4}
    assert {text: families(text) & expect for text, expect in wanted.items()} == wanted


def test_every_rule_has_a_reason_and_a_kinder_way_that_is_not_marked_itself() -> None:
    for one in rules.rules()["rule"]:
        assert one["reason"] and one["kinder"]
        assert not rules.marks(one["kinder"]), one["kinder"]
    assert {family for one in CASES for family in one["expect"]} <= FAMILIES


def test_the_parts_of_a_gentle_opening_are_seen() -> None:
    said = "When you left the table last night, I felt small. I need a word. Would you tell me when you go?"
    assert {"observation", "feeling", "need", "request"} <= set(rules.good(said))
    assert not rules.marks(said)


def test_reported_words_are_left_alone_and_marks_keep_their_place() -> None:
    text = "She said “you never listen to me”, and you always laughed."
    marks = rules.marks(text)
    assert [text[mark.start : mark.end] for mark in marks] == ["you always"]


def test_what_the_phone_gets_is_plain_and_reads_in_a_browser() -> None:
    said = json.dumps(rules.rules())
    assert "(?<" not in said and "(?P" not in said
    assert len(gzip.compress(said.encode())) < 24_000


def test_very_long_words_take_no_time() -> None:
    rules.marks("you never ask me how I am when I come home late " * 104)
    rules.marks("you " * 1250)
    rules.marks("a" * 5000)
    rules.marks("everyone says that " * 260 + "i wouldn't have to if " * 230)


def test_marks_stand_in_the_order_of_the_text() -> None:
    texts = [f"{one['text']} {two['text']}" for one, two in pairwise(one for one in CASES if one["expect"])]
    several = [told for text in texts if len(told := [mark.start for mark in rules.marks(text)]) > 1]
    assert len(several) >= 10 and all(told == sorted(told) for told in several)


def test_only_what_a_text_holds_is_good_in_it() -> None:
    parts = {part for one in CASES for part in rules.good(one["text"])}
    assert len(parts) >= 2 and rules.good("Nothing.") == []

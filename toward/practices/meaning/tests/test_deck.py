"""Rituals, jobs and lines: plenty, each once, most of them plain, and none that is nearly another's."""

import re
from collections import Counter

from tests import plain
from tests.alike import alike
from toward.bond.moments import Begun
from toward.practice.content import read
from toward.practices.meaning import deck
from toward.practices.questions.tests.test_deck import SMALL

LISTS = (
    "role_questions",
    "hand_over",
    "take",
    "not_now",
    "give_back",
    "look_back",
)
PARTS = ("words", "step", "means")


def rows(shelf: str) -> list[deck.Row]:
    found: list[deck.Row] = read("meaning", "meaning")[shelf]
    return found


def bag(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)?", text.lower())) - SMALL


def test_there_are_plenty_each_once() -> None:
    assert len(rows("ritual")) >= 50 and len(rows("job")) >= 80 and len(rows("room")) == 9
    assert len(rows("goal")) >= 40 and len(rows("word")) >= 40 and len(rows("role")) >= 30
    assert all(row["step"] for row in rows("goal")) and all(row["means"] for row in rows("word"))
    for shelf in ("ritual", "job", "room", "goal", "word", "role"):
        assert max(Counter(row["id"] for row in rows(shelf)).values()) == 1
    assert {row["room"] for row in rows("job")} == {row["id"] for row in rows("room")}
    assert all(len(read("meaning", "meaning")[one]) >= 4 for one in LISTS)


def test_most_of_it_is_plain() -> None:
    for shelf in ("ritual", "job", "goal", "word", "role"):
        assert sum(row["plain"] for row in rows(shelf)) / len(rows(shelf)) >= 0.6
    said = [row["text"] for row in rows("job") if row["plain"]]
    said += [row[part] for row in rows("goal") if row["plain"] for part in ("words", "step")]
    said += [row["means"] for row in rows("word") if row["plain"]] + [r["words"] for r in rows("role") if r["plain"]]
    assert [one for one in said if [*plain.against(f"{one}.")]] == []


def test_none_is_nearly_another() -> None:
    texts = [row["name"] for row in rows("ritual")] + [row["text"] for row in rows("job")]
    texts += [row["words"] for shelf in ("goal", "word", "role") for row in rows(shelf)]
    texts += [row[part] for row in rows("goal") + rows("word") for part in ("step", "means") if part in row]
    texts += [line for one in LISTS for line in read("meaning", "meaning")[one]]
    bags = [(text, bag(text)) for text in texts]
    near = [
        (one[0], two[0])
        for at, one in enumerate(bags)
        for two in bags[at + 1 :]
        if len(one[1] & two[1]) >= 0.6 * len(one[1] | two[1]) > 0
    ]
    assert near == []


def test_what_others_chose_and_its_answers_say_nothing_that_another_deck_says() -> None:
    mine = [row[part] for shelf in ("goal", "word", "role") for row in rows(shelf) for part in PARTS if part in row]
    lines = [row["text"] for shelf in ("turn", "sign", "word", "role") for row in read("meaning", "answers")[shelf]]
    assert len(mine) > 120 and len(lines) >= 40
    assert alike([line for line in (*mine, *lines) if " " in line], "meaning") == []


def test_friends_are_asked_about_no_household_and_two_who_live_apart_about_no_door() -> None:
    friends, partners = Begun(what="friends"), Begun(what="partners")
    few, every = ({job["id"] for room in deck.rooms(one) for job in room["jobs"]} for one in (friends, partners))
    assert "bed-sheets" in every - few and "visit-turns" in few - every
    far = {row["id"] for row in deck.examples(Begun(what="partners", far=True), "ana")}
    assert "door-hello" not in far and "countdown" in far
    for shelf in ("goal", "word", "role"):
        theirs, ours = ({row["id"] for row in deck.examples(one, "ana", shelf)} for one in (friends, partners))
        assert len(theirs) >= 20 and theirs - ours and (shelf == "word" or ours - theirs)
    assert deck.named(["birthdays", "gone"])[1] == "gone"


def test_what_is_brought_to_a_bed_is_for_partners() -> None:
    offered = {what: {row["name"] for row in deck.examples(Begun(what=what), "x")} for what in ("partners", "other")}
    assert "A hot drink brought to the bed" in offered["partners"] - offered["other"]
    assert [name for name in offered["other"] if re.search(r"\bbed\b|\bbath\b", name)] == []

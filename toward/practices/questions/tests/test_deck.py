"""The decks: plenty, varied, and well tagged."""

import re
from collections import Counter
from itertools import combinations

from toward.practice.content import common, read
from toward.practice.ready import offered
from toward.practices.questions.choose import DEPTHS, Question
from toward.practices.questions.deck import deck, depth_of, themes
from toward.practices.questions.lying import guide
from toward.practices.questions.moments import Answer


def tokens(text: str) -> list[str]:
    return re.findall(r"[a-z]+(?:’[a-z]+)?", text.lower())


SMALL = set(
    tokens(
        "a an the to of in on at for from with by and or but so not no it its is was were are be been am do "
        "does did have has had would could can will may might should you your yours yourself i me my we us "
        "they them their somebody someone anybody anyone other other’s two what which who whom whose when "
        "where why how that this there one thing something most more than as if up out about into you’d "
        "you’ve you’re what’s finish tell name describe like ever"
    )
)


def texts() -> list[str]:
    return [one.text for one in deck()]


def overlap(one: set[str], two: set[str]) -> float:
    return len(one & two) / (len(one | two) or 1)


def test_there_are_plenty_of_every_depth_and_theme() -> None:
    assert len(deck()) >= 240
    assert len(themes()) >= 10
    wanted = {
        "everyday",
        "memories",
        "needs",
        "fears",
        "appreciation",
        "dreams",
        "values",
        "closeness",
        "conflict",
        "us",
    }
    assert wanted <= {one.name for one in themes()}
    assert all(theme.title and theme.about and len(theme.questions) >= 15 for theme in themes())
    assert set(Counter(one.depth for one in deck())) == set(DEPTHS)


def test_ids_and_texts_are_there_once() -> None:
    assert max(Counter(one.id for one in deck()).values()) == 1
    assert max(Counter(one.text for one in deck()).values()) == 1
    assert all(re.fullmatch(r"[a-z]+-[a-z0-9]+", one.id) for one in deck())


def test_tags_are_of_the_few_that_there_are() -> None:
    def good(one: Question) -> bool:
        return one.bonds in ("any", "partners", "friends") and one.where in ("any", "near", "far")

    assert [one.id for one in deck() if not good(one)] == []
    assert all(10 < len(one.text) <= 300 for one in deck())


def test_no_two_are_alike() -> None:
    bags = [(text, set(tokens(text))) for text in texts()]
    assert [(a, b) for (a, x), (b, y) in combinations(bags, 2) if overlap(x, y) > 0.6] == []


def test_no_two_ask_for_the_same_in_other_small_words() -> None:
    bags = [(text, set(tokens(text)) - SMALL) for text in texts()]
    assert [(a, b) for (a, x), (b, y) in combinations(bags, 2) if overlap(x, y) > 0.6] == []


def test_no_beginning_comes_more_than_five_times() -> None:
    begins = Counter(tuple(tokens(text)[:4]) for text in texts())
    assert [begin for begin, times in begins.items() if times > 5] == []


def test_easy_ones_alone_last_longer_than_the_rest_between_two_askings() -> None:
    for bonds in ("partners", "friends"):
        easy = [q for q in deck() if q.depth == "easy" and q.bonds in ("any", bonds) and q.where == "any"]
        assert len(easy) >= 60


def test_the_things_to_say_back_are_varied() -> None:
    lists = read("questions", "answers")
    said = {to: [row["text"] for row in lists[to]] for to in lists}
    every = [line for to in (*DEPTHS, "pass") for line in said[to]]
    assert all(len(said[to]) >= 8 for to in (*DEPTHS, "pass"))
    assert len(set(every)) == len(every)
    assert max(Counter(tuple(tokens(line)[:3]) for line in every).values()) <= 2


def test_a_questions_depth_is_known_by_its_id() -> None:
    assert all(depth_of(one.id) == one.depth for one in deck())
    assert depth_of("one of their own") == "open"


def test_what_answers_by_a_tap_comes_first_is_no_way_round_and_what_lies_open_changes_with_the_evening() -> None:
    with_taps = [one for one in deck() if one.taps]
    ways = {row["text"] for row in common("ready")["line"]}
    for one in with_taps:
        assert 3 <= len(set(one.taps)) == len(one.taps) <= 4 and not ways.intersection(one.taps), one.id
        assert all(len(tap) <= 40 and tap[-1] in ".?”" for tap in one.taps) and (one.plain, one.first) == (True, True)
    assert len(with_taps) * 2 > sum(one.depth == "easy" and one.plain and one.first for one in deck())
    open = {tuple(offered("easy", f"day:{day}:x")[0]) for day in range(9)}
    assert len(open) > 2 and all(len(each) == 3 for each in open)
    hard = "There is something, and it wants more than a line. Let’s talk."
    assert {depth: hard in [*offered(depth, "x")[0], *offered(depth, "x")[1]] for depth in DEPTHS} == {
        "easy": False, "open": True, "deep": True,
    }  # fmt: skip
    first, more = offered("easy", "x", with_taps[0].taps)
    assert first[:-1] == list(with_taps[0].taps) and {first[-1], *more} == ways - {hard}


def test_a_tapped_answer_is_met_with_no_step_that_speaks_of_words() -> None:
    one = next(one for one in deck() if one.taps)
    tapped, written = (Answer(question=one.id, text=one.text, words=words) for words in (one.taps[0], "Soup, at one."))
    assert guide(tapped) == "answer.easy.bare" and guide(written) == "answer.easy"

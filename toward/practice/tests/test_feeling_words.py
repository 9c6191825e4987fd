"""The feeling words: enough of them, all different, from every part of the map."""

from collections import Counter
from itertools import pairwise

from toward.practice.feeling_words import named, words


def quarter(word: dict[str, int]) -> tuple[bool, bool]:
    return word["pleasant"] > 5, word["stirred"] > 5


def test_there_are_enough_and_all_are_different() -> None:
    assert len(words()) >= 64
    for key in ("id", "word"):
        assert max(Counter(word[key].lower() for word in words()).values()) == 1


def test_each_lies_on_the_map() -> None:
    for word in words():
        assert 0 <= word["pleasant"] <= 10, word
        assert 0 <= word["stirred"] <= 10, word


def test_all_four_quarters_have_their_share() -> None:
    shares = Counter(quarter(word) for word in words())
    assert len(shares) == 4
    assert min(shares.values()) >= len(words()) / 6


def test_the_first_sixteen_come_from_everywhere() -> None:
    first = Counter(quarter(word) for word in words()[:16])
    assert set(first.values()) == {4}
    assert all(quarter(one) != quarter(two) for one, two in pairwise(words()[:16]))


def test_a_word_that_no_file_knows_any_more_stands_for_itself() -> None:
    assert named(["tired", "gone long ago"]) == ["tired", "gone long ago"]

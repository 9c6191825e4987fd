"""What is drawn for people: words enough to be safe, and none that hurts."""

from math import log2

import pytest

from toward.bond.joining import SECRET_WORDS
from toward.people import drawn_words

NAMED = [
    "deceit",
    "repressed",
    "grievance",
    "blade",
    "gaffe",
    "gender",
    "jailhouse",
    "despair",
    "handgun",
    "morphine",
    "hate",
]
BITS = log2(len(drawn_words._list()))


def test_five_words_and_an_invitation_stay_hard_to_guess() -> None:
    assert BITS >= 12.5
    assert 5 * BITS >= 62
    assert SECRET_WORDS * BITS >= 125


def test_nothing_left_out_is_drawn() -> None:
    assert len(drawn_words.left_out()) > 1000
    assert not drawn_words.left_out() & set(drawn_words._list())
    assert not drawn_words.left_out() & set(drawn_words.some(2000))


@pytest.mark.parametrize("word", NAMED)
def test_a_cruel_word_is_named_and_not_drawn(word: str) -> None:
    assert word in drawn_words.left_out()
    assert word not in drawn_words._list()


def test_every_word_left_out_stands_in_the_list_as_it_came() -> None:
    """A slip of the pen in left_out.txt would leave nothing out."""
    from xkcdpass import xkcd_password

    path = xkcd_password.locate_wordfile("eff-long")  # type: ignore[no-untyped-call]
    came = set(xkcd_password.generate_wordlist(path, min_length=3, max_length=9))  # type: ignore[no-untyped-call]
    assert drawn_words.left_out() <= came

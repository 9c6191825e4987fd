"""What is said of a guess."""

from hypothesis import given
from hypothesis import strategies as some

from toward.practices.feelings.measures import NEARNESS, WAYS
from toward.practices.feelings.moments import CheckIn, Guess
from toward.practices.feelings.near import Comparison

scale = some.none() | some.integers(0, 10)


def test_nearness_and_direction_are_told_in_words() -> None:
    one = Comparison(Guess(pleasant=8, stirred=5, connected=7), CheckIn(pleasant=3, stirred=5, connected=7))
    assert (one.place, one.connected) == ("some way off", "very near")
    assert one.ways == ["less pleasant"]


def test_one_step_is_no_direction() -> None:
    one = Comparison(Guess(pleasant=6, stirred=4), CheckIn(pleasant=7, stirred=3))
    assert (one.place, one.ways) == ("very near", [])


def test_what_either_left_out_is_not_compared() -> None:
    one = Comparison(Guess(connected=7), CheckIn(pleasant=3, stirred=5, words=("tired",)))
    assert one.is_empty
    assert one.ways == []


@given(some.lists(scale, min_size=6, max_size=6))
def test_every_pair_has_its_words(n: list[int | None]) -> None:
    one = Comparison(
        Guess(pleasant=n[0], stirred=n[1], connected=n[2]), CheckIn(pleasant=n[3], stirred=n[4], connected=n[5])
    )
    assert {how for how in (one.place, one.connected) if how} <= set(NEARNESS)
    assert set(one.ways) <= set(WAYS)
    assert one.is_empty <= (one.ways == [])

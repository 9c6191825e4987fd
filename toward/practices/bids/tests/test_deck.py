"""What is offered, and to whom."""

import pytest

from toward.bond.moments import KINDS, Begun
from toward.practice import content
from toward.practices.bids import deck


def test_the_list_is_for_these_two() -> None:
    near, far = deck.ready(Begun(what="friends")), deck.ready(Begun(what="partners", far=True))
    assert not {one.where for one in near} & {"far"} and not {one.bonds for one in near} & {"partners"}
    assert not {one.where for one in far} & {"near"} and not {one.bonds for one in far} & {"friends"}
    assert "touch" not in dict(deck.families(far))
    every = [deck.offered(deck.ready(Begun()), "", "seed", turn) for turn in range(30)]
    assert {one.id for few in every for one in few} == {one.id for one in deck.ready(Begun())}


def test_a_no_fits_the_call_that_it_answers() -> None:
    touched = "I don’t want to be touched at the moment. I like that you’d want to."
    every = {
        family: {line for n in range(20) for line in deck.answers("cannot", "seed", family, n)}
        for family in ("touch", "help")
    }
    assert touched in every["touch"] and touched not in every["help"]
    assert len(every["help"]) >= 30
    assert deck.answers("cannot", "seed", "help", 0)[0] == deck.lines("always", "seed", 0, 1)[0]


def test_the_no_that_is_chosen_already_says_no_more_to_touch_than_no() -> None:
    for seed in ("1", "2", "3", "4", "5"):
        first = deck.answers("cannot", seed, "touch", 0)[0]
        assert first == deck.first_no("touch", seed) not in content.read("bids", "bids")["always"]


@pytest.mark.parametrize("what", [*KINDS, "band mates"])
@pytest.mark.parametrize("far", [False, True])
def test_sixty_calls_and_thirty_warm_lines_for_each_answer(what: str, far: bool) -> None:
    begun = Begun(what=what, far=far)
    assert len({one.text for one in deck.ready(begun)}) >= 60
    for family, _title in deck.families(deck.ready(begun)):
        nos = {line for turn in range(20) for line in deck.answers("cannot", "seed", family, turn)}
        assert len(nos) >= 30


@pytest.mark.parametrize("how", ["here", "later"])
def test_nobody_far_away_comes_through_the_door(how: str) -> None:
    close = set(content.read("bids", "bids")[f"{how}_near"])
    said = {far: {line for n in range(9) for line in deck.answers(how, "seed", "ear", n, far)} for far in (True, False)}
    assert close <= said[False] and not close & said[True]
    assert len(said[True]) >= 12

"""The menu is long enough, whoever the two are."""

import pytest

from toward.bond.moments import KINDS, Begun
from toward.practices.touch import deck
from toward.practices.touch.story import FAR, MOMENTS


@pytest.mark.parametrize("what", [*KINDS, "band mates"])
@pytest.mark.parametrize("far", [False, True])
def test_everybody_has_forty_near_and_forty_far(what: str, far: bool) -> None:
    begun = Begun(what=what, far=far)
    for moment in (*MOMENTS, FAR):
        items = deck.touches(moment, begun)
        assert len({one.id for one in items}) == len({one.title for one in items}) == len(items) >= 40
    assert {one.when for one in deck.rituals(begun)} == set(deck.WHENS)

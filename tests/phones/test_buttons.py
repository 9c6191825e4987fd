"""No form of the house makes anybody scroll for more than a screen and a half to its button."""

import pytest

from tests.phones.conftest import HandOf
from tests.phones.looks import FAR, REACH
from tests.phones.walked import WALKS, FoundOn

pytestmark = pytest.mark.timeout(1800)
ELSEWHERE = "https://example.org/elsewhere/"
FORM = "<main><div id=notices></div><p style='height: {above}px'></p>{fold}<form method=post action='{to}'>\
<p style='height: {inside}px'></p><button style='height: 44px'>Keep</button></form></main>"


@pytest.mark.parametrize("walk", WALKS)
def test_every_button_is_near(found: FoundOn, walk: str) -> None:
    here = found(walk)
    assert "far" in here.finds, "nobody looked"
    assert here.wrong("far") == {}


@pytest.mark.parametrize(
    ("above", "inside", "to", "fold", "is_far"),
    [
        (0, 1300, ELSEWHERE, "", True),
        (0, 1100, ELSEWHERE, "", False),
        (2000, 1100, ELSEWHERE, "", False),
        (2000, 100, "", "", True),
        (600, 400, "", "", False),
        (0, 1300, ELSEWHERE, "<details><summary>More</summary>", True),
    ],
)
def test_what_is_far_is_found(hand: HandOf, above: int, inside: int, to: str, fold: str, is_far: bool) -> None:
    eve = hand("Eve")
    eve.page.set_content(FORM.format(above=above, inside=inside, to=to, fold=fold))
    assert bool(eve.runs(FAR, REACH)) is is_far

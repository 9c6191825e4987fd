"""A note of long ago waits for a repair to come, and what was begun for its last step."""

import pytest

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practices.another_view.moments import Noted, NotThisTime, Reappraised

pytestmark = pytest.mark.django_db
MANY = 25


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    said.mine(900, ana, Noted(bond=ana.bond, camera="the plates again"))
    said.mine(890, ana, Reappraised(picked="the plates", begun=True))
    for nth in range(MANY):
        said.mine(300 - nth, ana, Noted(of=f"repair {nth}", bond=ana.bond, camera=f"over {nth}"))
        said.mine(300 - nth, ana, Reappraised(picked=f"seen {nth}"))
        said.mine(300 - nth, ana, NotThisTime())
    assert ana.sees("/another_view/write/camera/", "the plates again")
    assert ana.sees("/another_view/seven/", "the plates")
    pages = "/another_view/", "/another_view/seven/", "/another_view/seven/?earlier=1", "/another_view/write/camera/"
    every = "/today/", "/talk/", "/repair/", *pages
    assert said.differing(ana, every) + said.differing(ben, every) == []

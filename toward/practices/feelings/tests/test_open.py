"""Check-ins of long ago: what was not met stands on every page, and a chart of those days shows them."""

import pytest

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practices.feelings.moments import CheckIn, Guess

pytestmark = pytest.mark.django_db
MANY = 25


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    said.ours(700, ben, CheckIn(mood=3, text="nobody has read this"))
    said.ours(400, ben, CheckIn(mood=4, text="guessed at, of old"))
    said.mine(400 - 1 / 1440, ana, Guess(about=ben.person, pleasant=5))
    said.ours(390, ana, CheckIn(mood=8, connected=8))
    for nth in range(MANY):
        said.ours(300 - nth, ben, CheckIn(mood=5))
        said.mine(300 - nth, ana, CheckIn(text=f"to myself {nth}"))
        said.mine(300 - nth, ana, Guess(about=ben.person, pleasant=5))
    for nth in range(MANY):
        said.ours(90 - nth / 10, ben, CheckIn(mood=6, text=f"new {nth}"))
    assert ana.sees("/feelings/?earlier=1&page=7", "guessed at, of old")
    assert ana.sees("/feelings/days/?line=mood&span=month&back=13", "8")
    pages = "", "?page=2", "?page=3", "?earlier=1", "?earlier=1&page=7", "now/", "guess/", "days/"
    windows = "days/?line=mood&span=month&back=13", "days/?span=month&back=3", "days/?span=week&back=14"
    every = "/today/", *(f"/feelings/{one}" for one in (*pages, *windows))
    assert said.differing(ana, every) + said.differing(ben, every) == []

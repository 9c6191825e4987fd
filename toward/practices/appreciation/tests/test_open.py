"""Of appreciations of long ago, what was not met or is kept close stands on every page."""

import pytest

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practice.moments import Answered, KeptClose
from toward.practice.moments import Met as Opened
from toward.practices.appreciation.moments import GoodNews, Met, Noticed, Received, ToldSomeone

pytestmark = pytest.mark.django_db
MANY = 25


def many(said: LongAgo) -> None:
    """All of it met, answered, and kept close no more."""
    ana, ben = said.ana, said.ben
    for nth in range(MANY):
        for one in Noticed(did=f"{nth}"), GoodNews(news=f"news {nth}"), ToldSomeone(said=f"told {nth}"):
            of = said.ours(300 - nth, ben, one)
            said.mine(300 - nth, ana, Opened(of=of))
            said.mine(300 - nth, ana, Received(of=of))
            said.mine(300 - nth, ana, KeptClose(of=of, close=False))
            said.ours(300 - nth, ana, Met(of=of, words=f"good {nth}"))


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    said.ours(700, ben, Noticed(did="nobody has read this"))
    said.mine(690, ana, Received(of=said.ours(690, ben, Noticed(did="kept for a hard day")), close=True))
    close = said.ours(680, ben, GoodNews(news="kept close"))
    said.ours(679, ana, Met(of=close, words="hurrah"))
    said.mine(678, ana, KeptClose(of=close))
    done = said.ours(670, ben, ToldSomeone(said="read, and answered anew"))
    said.ours(669, ana, Answered(of=done, words="thank you"))
    many(said)
    said.ours(1, ben, Answered(of=done, words="long after"))
    assert ana.sees("/appreciation/close/", "kept for a hard day")
    assert ana.sees("/appreciation/close/", "hurrah")
    assert ana.sees("/appreciation/?earlier=1&page=7", "thank you")
    pages = "", "?page=2", "close/", "?earlier=1&page=7"
    every = "/today/", *(f"/appreciation/{one}" for one in pages)
    assert said.differing(ana, every) + said.differing(ben, every) == []

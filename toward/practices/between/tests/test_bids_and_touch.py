"""Whoever has put touch away with somebody meets no ask for touch, and the other learns nothing of it."""

from datetime import UTC, datetime

import pytest

from tests.cast import Phone, look_alike, same
from toward.me.evening import Evening
from toward.practices.bids.dues import dues
from toward.practices.bids.moments import Bid
from toward.practices.touch.moments import HideTouch

HUG = "A hug, a long one?"
PAGES = ("/today/", "/bids/", "/bids/call/", "/ours/", "/together/")
NOW = datetime(2026, 5, 3, 20, 10, tzinfo=UTC)


def ask(ana: Phone, bid: str = "touch-hug") -> str:
    assert ana.post("/bids/call/", bid=bid, stays="evening").status_code == 200
    return ana.ours.log.moments[-1].id


def test_it_is_not_there_and_the_other_sees_it_fade_like_any_other(ana: Phone, ben: Phone) -> None:
    id = ask(ana)
    assert ben.sees("/today/", HUG)
    before, head = {page: ana.get(page).content for page in PAGES}, ana.ours.log.head()
    ben.post("/touch/away/")
    assert not any(ben.sees(page, HUG) for page in PAGES)
    assert ben.post(f"/bids/{id}/answer/here/").status_code == 409
    assert ana.ours.log.head() == head
    assert all(same(seen, ana.get(page).content) for page, seen in before.items())
    ben.post("/touch/away/", back="1")
    assert ben.sees("/today/", HUG)


@pytest.mark.parametrize("page", ["/today/", "/bids/", "/ours/"])
def test_an_ask_that_comes_later_changes_no_byte(ana: Phone, ben: Phone, page: str) -> None:
    ben.post("/touch/away/")
    before = ben.get(page).content
    id = ask(ana)
    assert look_alike(before, ben.get(page).content)
    ana.post(f"/bids/{id}/take-back/")
    assert look_alike(before, ben.get(page).content)


def test_no_ask_for_touch_is_offered(ana: Phone, ben: Phone) -> None:
    assert ana.sees("/bids/call/", 'value="touch"')
    ana.post("/touch/away/")
    assert not ana.sees("/bids/call/", 'value="touch"')
    shown = ana.post("/bids/call/", show="touch").content.decode()
    assert 'value="touch-' not in shown
    assert ana.post("/bids/call/", bid="touch-hug", stays="evening").status_code == 422
    assert ben.sees("/bids/call/", 'value="touch"')
    ask(ana, "ear-ten")
    assert ben.sees("/today/", "Ten minutes of your ear?")


def test_it_does_not_ring() -> None:
    bid = Bid(by="ana", id="1", at=NOW, text=HUG, family="touch")
    for away in (False, True):
        mine = [HideTouch(by="ben", about="ana", hidden=away)]
        evening = Evening(mine=mine, ours=[bid], me="ben", other="ana", now=NOW)
        assert bool(list(dues(evening))) is not away


def test_own_words_under_touch_stand_under_touch(ana: Phone, ben: Phone) -> None:
    own = "Would you warm my hands?"
    assert "stand under “Touch”" in ana.post("/bids/call/", show="touch").content.decode()
    ana.post("/bids/call/", text=own, family="touch", stays="evening")
    ana.post("/bids/call/", text="A word with you?", family="nonsense", stays="evening")
    assert [m.family for m in ana.ours.log.moments if isinstance(m, Bid)] == ["touch", ""]
    assert ben.sees("/today/", own)
    ben.post("/touch/away/")
    assert not any(ben.sees(page, own) for page in PAGES)
    assert ben.sees("/today/", "A word with you?")
    assert ben.sees("/touch/away/", "in words of their own")

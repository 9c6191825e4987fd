"""The first evening: one card for each of the two, once, and nothing one-sided moves the other's."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.cast import Phone, later, same
from toward.bond.moments import Begun, Welcomed
from toward.me.evening import Evening
from toward.paths import welcome
from toward.practices.appreciation.moments import Noticed
from toward.practices.bids.moments import Bid
from toward.practices.questions.tests.hands import say


def greets(phone: Phone, other: str) -> bool:
    page = phone.get("/today/").content.decode()
    return f"You are here with {other} now" in page


def test_both_are_told_with_whom_and_what_is_first(ana: Phone, ben: Phone) -> None:
    assert greets(ana, "Ben") and greets(ben, "Ana")
    page = ana.get("/today/").content.decode()
    assert page.index("You are here with Ben now") < page.index("The first question is") < page.index("big-question")


def test_put_away_it_stays_away_for_me_alone(ana: Phone, ben: Phone) -> None:
    before, head = ben.get("/today/").content, ben.me.heads
    ana.post("/welcomed/")
    ana.post("/welcomed/")
    assert not greets(ana, "Ben") and len([m for m in ana.me.mine.moments if isinstance(m, Welcomed)]) == 1
    assert same(before, ben.get("/today/").content) and ben.me.heads == head


def test_an_answer_puts_it_away_for_me_and_the_other_cannot_tell(ana: Phone, ben: Phone) -> None:
    before = ben.get("/today/").content
    say(ana, "The blue kettle.")
    assert not greets(ana, "Ben")
    assert same(before, ben.get("/today/").content)


def test_what_is_said_puts_it_away_for_both(ana: Phone, ben: Phone) -> None:
    ana.post("/appreciation/say/noticed/", did="you found the key")
    assert not greets(ana, "Ben") and not greets(ben, "Ana")


def test_what_leaves_no_mark_in_our_days_leaves_none_here(ana: Phone, ben: Phone) -> None:
    ben.ours.log.append(Bid(text="a cup of tea"))
    assert greets(ana, "Ben") and greets(ben, "Ana")


def test_it_is_over_after_a_day(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    later(monkeypatch, ana, ben, days=1)
    assert not greets(ana, "Ben") and not greets(ben, "Ana")


def test_nobody_else_is_greeted(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    assert greets(eve, "Dan") and not greets(eve, "Ben")
    assert stranger.post("/welcomed/").status_code == 302


def test_whatever_is_gone_it_never_raises(ana: Phone, ben: Phone) -> None:
    now = ana.ours.log.moments[0].at + timedelta(hours=1)
    for ours in ([], [Noticed()], [Begun(id="b", at=now), Noticed(at=now)]):
        evening = Evening((), ours, ana.person, ben.person, now)
        assert not welcome.due(evening) and welcome.put_away(evening) is None

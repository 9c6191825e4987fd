"""How each can be reached, a word without an end, and half a year of weeks, with years behind."""

from datetime import timedelta

import pytest

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practices.reach import deck
from toward.practices.reach.moments import ReachPage, Signal, Week
from toward.practices.reach.week import monday_of

pytestmark = pytest.mark.django_db


def test_it_does(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    said = LongAgo(ana, ben, monkeypatch)
    page = said.ours(900, ben, ReachPage(zone="Europe/Paris", ways_own="by letter"))
    said.ours(600, ben, ReachPage(zone="Europe/Paris", ways_own="by carrier pigeon", edits=page))
    said.ours(500, ben, Signal(what="here", words="whenever you like"))
    asked = deck.questions("Ben")[0].id
    for days in range(700, 0, -7):
        monday = monday_of((said.now - timedelta(days=days)).date())
        for about in (ben.person, "somebody else", "a third"):
            said.mine(days, ana, Week(about=about, monday=monday, answers={asked: days // 7 % 11}))
    assert ben.sees("/reach/", "by carrier pigeon")
    assert ana.sees("/reach/weeks/", deck.questions("Ben")[0].text)
    every = "/today/", "/reach/", "/reach/mine/", "/reach/week/", "/reach/weeks/"
    assert said.differing(ana, every, days=(0, 4, 5, 6)) + said.differing(ben, every) == []


def test_after_half_a_year_of_silence_the_half_year_before_it_stands_there(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, asked = LongAgo(ana, ben, monkeypatch), deck.questions("Ben")[0]
    for days in range(700, 300, -7):
        monday = monday_of((said.now - timedelta(days=days)).date())
        said.mine(days, ana, Week(about=ben.person, monday=monday, answers={asked.id: days // 7 % 11}))
    assert said.differing(ana, ["/reach/weeks/"]) == []
    page = ana.get("/reach/weeks/").content.decode()
    assert asked.text in page and page.count("<circle") == 26
    assert page.count('text-anchor="start"') == page.count('<svg viewBox="0 0 340'), "a date with its year keeps inside"
    said.mine(2, ana, Week(about=ben.person, monday=monday_of(said.now.date()), answers={asked.id: 3}))
    assert ana.get("/reach/weeks/").content.decode().count("<circle") == 1

"""Every practice is alive in the demo, for both; what is private shows nothing to the other."""

import html
import re

import pytest
from django.test import Client

from toward.demo.build import PEOPLE, passphrase
from toward.demo.said import Said
from toward.demo.tests.conftest import look
from toward.demo.waiting import FOR_ME, FOR_YOU
from toward.demo.year import told
from toward.log.log import now
from toward.me.evening import Evening
from toward.me.me import Me
from toward.people import account, keys
from toward.people.models import Person
from toward.people.opened import OpenKeys
from toward.practice.registry import practices
from toward.practices.bids import story as bids
from toward.practices.bids.moments import Answered, Suits
from toward.practices.empathy import story as empathy
from toward.practices.empathy.moments import Answered as AnsweredBack
from toward.practices.empathy.moments import Marked
from toward.practices.listening import story as listening
from toward.practices.listening.moments import Moved
from toward.practices.promises import story as promises
from toward.practices.promises.moments import MOVES
from toward.practices.repair import story as repair
from toward.practices.repair.path import Move

pytestmark = pytest.mark.django_db
FRONTS = {
    "questions": ("/questions/opened/", "odd talent of mine"),
    "appreciation": ("/appreciation/", "the clean square"),
    "listening": ("/listening/", "both of us awake"),
    "empathy": ("/empathy/", "when it was half up"),
    "repair": ("/repair/", "Odds on the fridge"),
    "bids": ("/bids/", "shoes on"),
    "promises": ("/promises/", "appointment"),
    "boundaries": ("/boundaries/", "For fish kettles"),
    "needs": ("/needs/", "nearly shut"),
    "touch": ("/touch/", "Oh good, it's you"),
    "reach": ("/reach/", "colander"),
    "interests": ("/interests/", "Take a ferry only for the ride"),
}
OWN = {
    "ana": {
        "/journal/": "My mother asked the same thing twice",
        "/record/": "by telephone",
        "/fears/": "Standing ready",
    },
    "ben": {"/journal/": "nobody's born", "/record/": "at the counter", "/fears/": "Being found out"},
}
MORE = ("/today/", "/ours/", "/mine/", "/me/", "/us/", "/talk/", "/together/", "/repair/past/", "/empathy/back/")


def evening_of(who: str) -> Evening:
    person = Person.objects.get(username=keys.blind(who))
    master = account.master_by_passphrase(person, passphrase(who))
    assert master
    return Me(OpenKeys(person.id, "", master)).evening()


def page(browser: Client, path: str) -> str:
    answer = browser.get(path, follow=True)
    assert answer.status_code == 200, path
    return html.unescape(answer.content.decode())


@pytest.mark.parametrize("who", PEOPLE)
def test_each_practice_shows_more_than_its_empty_state(doors: dict[str, str], who: str) -> None:
    browser = look(f"/demo/{who}/")
    for path, words in [*FRONTS.values(), *OWN[who].items()]:
        shown = page(browser, path)
        assert words in shown, (path, words)
        assert 'class="empty"' not in shown, path
    assert {*FRONTS, "feelings", "journal", "fears"} <= {one.name for one in practices()}
    assert "<svg" in page(browser, "/feelings/")


def private(one: Said) -> list[str]:
    """What somebody wrote in mine, long enough to be known again, cut to its first words."""
    fields = (getattr(one.moment, name) for name in one.moment.__struct_fields__)
    return [said[:40] for said in fields if isinstance(said, str) and len(said) > 20 and said[0] not in "@#"]


@pytest.mark.parametrize(("who", "other"), [("ana", "ben"), ("ben", "ana")])
def test_what_is_private_shows_nothing_to_the_other(doors: dict[str, str], who: str, other: str) -> None:
    every = told(now())
    open_too = {words for one in every if one.log != other for words in private(one)}
    secret = {words for one in every if one.log == other for words in private(one)} - open_too
    secret |= {FOR_ME[:40], FOR_YOU[:40]} if other == "ana" else set()
    assert len(secret) >= 30
    browser = look(f"/demo/{who}/")
    seen = "".join(page(browser, path) for path in [one.address for one in practices()] + list(MORE))
    assert [words for words in secret if words in seen] == []
    assert any(words in page(look(f"/demo/{other}/"), "/mine/") for words in secret)


def test_every_move_of_the_year_did_something(doors: dict[str, str]) -> None:
    ana = evening_of("ana")
    said = [m for m in ana.ours if isinstance(m, MOVES)]
    assert sorted(m.id for one in promises.tell(ana).by_id.values() for m in one.moves) == sorted(m.id for m in said)
    calls = bids.tell(ana)
    assert len(calls.by_answer) == sum(isinstance(m, Answered) for m in ana.ours)
    assert sum(one.suits for one in calls.calls) == sum(isinstance(m, Suits) for m in ana.ours)
    both = listening.tell(ana)
    for id, session in both.desk.sessions.items():
        turns = [m for m in ana.ours if isinstance(m, Moved) and m.of == id and m.move not in ("here", "stop")]
        assert session.step == len(turns) and session.phase == ("ended" if turns else "offered")
    topics = empathy.tell(ana).opened
    marks = sum(len(one.marks) + len(one.answers) for one in topics)
    assert marks == sum(isinstance(m, Marked | AnsweredBack) for m in ana.ours) == 4


def test_the_quarrel_is_repaired_and_the_promise_made_good(doors: dict[str, str]) -> None:
    ana = evening_of("ana")
    repairs = repair.tell(ana).repairs
    assert [one.step for one in repairs] == ["done", "trying"]
    quarrel = repairs[-1]
    last = [m for m in ana.ours if isinstance(m, Move) and m.of == quarrel.id][-1]
    assert quarrel.last == last and len(quarrel.openings) == len(quarrel.owned) == 2 and len(quarrel.checks) == 4
    assert quarrel.phase(ana.now) == "trying"
    move = next(one for one in promises.tell(ana).promises if "on the day of the move" in one.terms.text)
    assert move.ended == "made_good" and len(move.felt) == 1


@pytest.mark.parametrize("who", PEOPLE)
def test_something_is_alive_today(doors: dict[str, str], who: str) -> None:
    here = evening_of(who)
    calls, words = bids.tell(here), promises.tell(here)
    assert calls.for_me and calls.my_open
    due = [one.terms.due for one in words.mine if one.terms.due]
    assert any(0 <= (day - here.now.date()).days <= 7 for day in due)
    shown = page(look(f"/demo/{who}/"), "/today/")
    assert len(re.findall(r'class="card', shown)) >= 6

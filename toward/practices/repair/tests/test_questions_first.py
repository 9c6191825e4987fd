"""The four questions come before a page, and never between a button and the words that were written."""

from datetime import timedelta

from django.utils import timezone

from tests.cast import Phone
from toward.help.moments import AskedBefore, FreeNow
from toward.practices.repair.story import tell
from toward.practices.repair.tests.acts import at, repair, shares, writes


def test_words_that_are_on_their_way_when_thirty_days_are_over_arrive(ana: Phone, ben: Phone) -> None:
    for phone in (ana, ben):
        phone.me.mine.append(AskedBefore(), at=timezone.now() - timedelta(days=29))
        phone.me.mine.append(FreeNow(bond=phone.bond))
    writes(ana)
    shares(ana, "words")
    ben.post("/repair/aloud/")
    for phone in (ana, ben):
        phone.post(at(phone, "on/listened/"))
    for moment in [m for m in ana.me.mine.moments if isinstance(m, AskedBefore)]:
        ana.me.mine.take_back(moment.id)
    assert ana.browser.get(at(ana, "own/")).status_code == 302, "the page waits for the questions"
    ana.post(at(ana, "own/"), did="I shut the door, and I stood behind it until you had gone.")
    assert [m.did for m in repair(ben).owned] == ["I shut the door, and I stood behind it until you had gone."]


def test_the_four_questions_come_before_anything_is_shown(ana: Phone, ben: Phone) -> None:
    writes(ana)
    assert "This is what Ben sees" not in ana.post("/repair/share/", show=["words"]).content.decode()
    ana.post("/repair/aloud/")
    assert ben.me.evening().story(tell).running is None

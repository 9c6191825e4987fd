"""The line comes before what two do together now, and before nothing that each does alone."""

import pytest
from django.utils import timezone

from tests.cast import Phone, at, may_talk
from toward.help import before
from toward.help.moments import FreeNow
from toward.help.tests.test_before import kept
from toward.practices.listening.moments import Offered
from toward.practices.repair.moments import Opening
from toward.practices.repair.tests import acts


def test_it_comes_before_nothing_that_each_does_alone(ana: Phone, ben: Phone) -> None:
    for phone in (ana, ben):
        phone.post("/before/asked/")
    for way in ("/empathy/name/", "/repair/share/"):
        assert ana.browser.get(way).status_code == 200
    acts.writes(ana)
    acts.shares(ana, "words")
    started = acts.repair(ana).id
    ben.ours.log.append(Opening(of=started, aloud=True))
    for step in ("listened", "owned"):
        for phone in (ana, ben):
            phone.post(acts.at(phone, f"on/{step}/"))
    for page in ("own/", "change/"):
        assert ben.browser.get(acts.at(ben, page)).status_code == 200
    acts.agreed(ana, ben)
    assert acts.repair(ben).agreed and not kept(ana, FreeNow) + kept(ben, FreeNow)


def test_a_yes_holds_for_what_comes_next_in_the_same_sitting(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_talk(ben)
    id = ana.ours.log.append(Offered(topic="Sundays")).id
    page = ben.browser.get(f"/listening/{id}/come/").content.decode()
    assert "Yes, I am here" in page and "nobody pressing" not in page and "I am not all right" in page
    at(monkeypatch, timezone.now() + before.SITTING, ben)
    id = ana.ours.log.append(Offered(topic="The boat")).id
    assert "sober, and nobody pressing?" in ben.browser.get(f"/listening/{id}/come/").content.decode()

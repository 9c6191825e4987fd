"""“I am ready” is told to the other where its author says so, anew each time; without it nothing shows."""

import re

from django.test import Client

from tests.cast import Phone
from toward.practices.repair.moments import ReadySaid
from toward.practices.repair.tests.acts import Clock, at, page, phase

SAID = "Ana is ready to go on with your repair"


def is_ready(ana: Phone, ben: Phone, clock: Clock) -> None:
    ana.post("/repair/pause/", minutes="20")
    clock.lets(ana, ben, minutes=21)
    ana.post(at(ana, "on/ready/"))


def said(phone: Phone) -> list[ReadySaid]:
    return [m for m in phone.ours.log.moments if isinstance(m, ReadySaid)]


def test_it_is_said_by_a_tap_and_goes_once_both_are(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, clock: Clock
) -> None:
    is_ready(ana, ben, clock)
    assert "that I am ready" in page(ana, at(ana)) and not ben.sees("/today/", SAID)
    for _ in range(2):
        ana.post(at(ana, "say/"))
    assert [m.by for m in said(ana)] == [ana.person]
    assert ben.sees("/today/", SAID) and not ana.sees("/today/", SAID) and not eve.sees("/today/", SAID)
    assert "You have told Ben that you are ready" in page(ana, at(ana)) and not ben.sees("/ours/", SAID)
    assert re.search(rf'href="{at(ben)}"[^>]*>Look at it', page(ben, "/today/"))
    assert stranger.post(at(ana, "say/")).status_code in (302, 403)
    ben.post(at(ben, "on/ready/"))
    assert phase(ben) == "apart" and not ben.sees("/today/", SAID)


def test_nobody_says_it_who_is_not_ready(ana: Phone, ben: Phone, eve: Phone, clock: Clock) -> None:
    is_ready(ana, ben, clock)
    assert ben.post(at(ben, "say/")).status_code == 409
    assert eve.browser.post(at(ana, "say/"), {"bond": ana.bond}).status_code == 404
    assert not said(ana)


def test_taking_it_out_takes_it_along_and_it_is_chosen_anew(ana: Phone, ben: Phone, clock: Clock) -> None:
    is_ready(ana, ben, clock)
    ana.post(at(ana, "say/"))
    assert ben.sees("/today/", SAID)
    ana.post(at(ana, "on/ready/"), unsay="1")
    assert not said(ana) and not ben.sees("/today/", SAID)
    ana.post(at(ana, "on/ready/"))
    assert not ben.sees("/today/", SAID) and "that I am ready" in page(ana, at(ana))


def test_a_later_pause_is_not_told_by_what_was_said_for_this(ana: Phone, ben: Phone, clock: Clock) -> None:
    is_ready(ana, ben, clock)
    ana.post(at(ana, "say/"))
    assert ben.sees("/today/", SAID)
    ben.post("/repair/pause/", minutes="20")
    clock.lets(ana, ben, minutes=21)
    assert not ben.sees("/today/", SAID)

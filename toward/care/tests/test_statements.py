"""What a form asks of the database, as a browser sends it, where both have a bell."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Phone
from toward.care import bell, plan
from toward.care.models import Reminder
from toward.care.tests.rigs import CHANNEL
from toward.care.wishes import Wishes
from toward.practices.bids.moments import Bid, PutAway

pytestmark = pytest.mark.django_db
SAY = "/appreciation/say/noticed/"
MARK = re.compile(r'name="once" value="([\w-]{12})"')
FRAMES = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
MOST = 18
MANY, WRITTEN = 100, 20


def send(phone: Phone, words: str) -> list[str]:
    """Send a form from a fresh page; what was asked of the database meanwhile."""
    found = MARK.search(phone.browser.get(SAY).content.decode())
    assert found
    said = {"did": words, "bond": phone.bond, "once": found[1]}
    with CaptureQueriesContext(connection) as seen:
        assert phone.browser.post(SAY, said).status_code == 302
    return [one["sql"] for one in seen.captured_queries if one["sql"] and not one["sql"].startswith(FRAMES)]


def test_a_form_asks_little_of_the_database(ana: Phone, ben: Phone) -> None:
    for one in (ana, ben):
        bell.change(one.person, lambda w: Wishes((CHANNEL,), "UTC"))
        one.get("/today/")
    send(ana, "you left the hall light on")
    asked = send(ana, "you took the late shift")
    assert any("log_momentrow" in one and one.startswith("INSERT") for one in asked), "it was said"
    assert any("care_reminder" in one for one in asked), "both have a bell"
    assert len(asked) <= MOST, "\n".join(one[:160] for one in asked)


def put_right(phone: Phone) -> int:
    """Put right what somebody is reminded of; how much was asked of the database for it."""
    with CaptureQueriesContext(connection) as seen:
        plan.put_right(phone.me)
    return len(seen.captured_queries)


def test_many_dues_are_written_and_silenced_together(ana: Phone, ben: Phone) -> None:
    bell.change(ben.person, lambda w: Wishes((CHANNEL,), "UTC"))
    log, until = ana.ours.log, timezone.now() + timedelta(hours=5)
    asks = [log.append(Bid(text="The ladder?", until=until).again(by=ana.person)) for _ in range(MANY)]
    first = put_right(ben)
    assert Reminder.objects.filter(at__isnull=False).count() == MANY and first <= WRITTEN
    mine = ben.me.mine
    for one in asks:
        mine.append(PutAway(of=one.id))
    then = put_right(ben)
    assert Reminder.objects.filter(at__isnull=True).count() == MANY and then <= WRITTEN

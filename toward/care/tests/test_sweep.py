"""What is over goes once a day, and nothing else does; the doctor says how much there is."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.cast import Phone
from toward.bond import joining
from toward.bond.models import Invitation
from toward.care import attend, loop, sweep
from toward.host import doctor
from toward.me.models import Sent
from toward.people import backoff
from toward.people.models import Attempt, OpenSession, today

NEW = "nine pears in a paper bag"


def in_days(days: int) -> int:
    return sweep.sweep(timezone.now() + timedelta(days=days))


@pytest.mark.django_db
def test_anonymous_posts_leave_nothing_for_ever() -> None:
    for n in range(200):
        said = {"name": f"name {n}", "code": "7K2QX", "passphrase": NEW}
        Client(REMOTE_ADDR=f"10.1.{n}.9").post("/sign-in/code/", said)
    assert Attempt.objects.count() >= 200
    assert in_days(0) == 0 and Attempt.objects.count() >= 200
    in_days(2)
    assert Attempt.objects.count() == 0


def test_ended_sessions_go_with_the_key_that_they_wrap(ana: Phone, ben: Phone) -> None:
    assert (OpenSession.objects.count(), Session.objects.count()) == (2, 2)
    OpenSession.objects.filter(person_id=ana.person).update(begun=today() - timedelta(days=3))
    Session.objects.update(expire_date=timezone.now() + timedelta(days=1))
    assert in_days(0) == 1
    assert [row.person_id for row in OpenSession.objects.all()] == [ben.person]
    assert ben.get("/today/").status_code == 200
    in_days(2)
    assert (OpenSession.objects.count(), Session.objects.count()) == (0, 0)


def test_dead_invitations_and_old_forms_go_but_a_yes_waits(ana: Phone, eve: Phone) -> None:
    dead = joining.invite(ana.keys, "Ana", "clay", "friends")
    answered = joining.invite(ana.keys, "Ana", "clay", "friends")
    joining.accept(eve.keys, answered, ana.keys.ring.offers[answered].secret, "Eve", "plum")
    Sent.objects.create(id="a form", day=today())
    in_days(1)
    assert Invitation.objects.filter(id=dead).exists() and Sent.objects.exists()
    in_days(4)
    assert [row.id for row in Invitation.objects.filter(id__in=(dead, answered))] == [answered]
    assert not Sent.objects.exists()
    assert joining.confirm(ana.keys, answered, "Ana", "clay")


def test_a_try_of_today_still_slows_the_next(ana: Phone) -> None:
    for _ in range(backoff.FREE):
        Client().post("/sign-in/", {"login": "ana", "password": "no"})
    in_days(0)
    assert "Try again in" in Client().post("/sign-in/", {"login": "ana", "password": "no"}).content.decode()


class Turns:
    """Stops the loop after so many rounds; each turns the clock a little."""

    def __init__(self, hours: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
        self.noon = timezone.now().replace(hour=0, minute=30)
        self.hours, self.at = iter(hours), self.noon
        monkeypatch.setattr(timezone, "now", lambda: self.at)

    def wait(self, _seconds: float) -> bool:
        hour = next(self.hours, None)
        self.at = self.noon + timedelta(hours=hour or 0)
        return hour is None


@pytest.mark.django_db
def test_the_loop_sweeps_when_it_begins_and_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    swept: list[int] = []
    turns = Turns([0, 1, 23, 24, 25, 49], monkeypatch)
    monkeypatch.setattr(attend, "once", lambda now: 0)
    monkeypatch.setattr("django.db.close_old_connections", lambda: None)
    monkeypatch.setattr(sweep, "sweep", lambda now: swept.append(round((now - turns.noon).total_seconds() / 3600)))
    loop.forever(turns)  # type: ignore[arg-type]
    assert swept == [0, 24, 49]


def test_the_doctor_counts_them(ana: Phone) -> None:
    told = doctor._swept()
    assert told.ok and "1 open sessions" in told.found and "1 browsers signed in" in told.found
    Attempt.objects.create(door="an old one", day=today() - timedelta(days=9))
    late = doctor._swept()
    assert not late.ok and late.found.endswith("1 long over")

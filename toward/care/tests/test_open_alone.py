"""What is due for the other is told from what is open in ours, and not from all that my pages are."""

from collections.abc import Callable, Container, Iterable
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.care import bell, plan
from toward.care.tests.rigs import CHANNEL
from toward.me.evening import Evening
from toward.practice.due import Due
from toward.practice.moments import Answered
from toward.practices.appreciation.moments import Noticed
from toward.practices.touch.moments import Agreed, Ritual

pytestmark = pytest.mark.django_db
OLD = 30


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """From what the dues of each were last told."""
    found, dues = dict[str, set[str]](), plan.dues

    def tells(now: Evening, hidden: Container[str]) -> Iterable[Due]:
        found[now.me] = {m.id for m in now.ours}
        return dues(now, hidden)

    monkeypatch.setattr(plan, "dues", tells)
    return found


def without(phone: Phone) -> None:
    bell.stop(phone.person)


def with_one(phone: Phone) -> None:
    bell.change(phone.person, lambda w: w.but(channels=(CHANNEL,), zone="UTC"))


@pytest.mark.parametrize("bells", [without, with_one])
def test_it_is(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, told: dict[str, set[str]], bells: Callable[[Phone], None]
) -> None:
    """Whether either of them has a bell or not; and from all of it, once more than that is touched."""
    for one in (ana, ben):
        bells(one)
    log, now = ana.ours.log, timezone.now()
    ritual = log.append(Ritual(words="A hand on the shoulder"), at=now - timedelta(days=400)).id
    log.append(Agreed(of=ritual, by=ben.person), at=now - timedelta(days=399))
    old = {
        log.append(Noticed(did=f"thing {n}").again(by=ben.person), at=now - timedelta(days=40)).id for n in range(OLD)
    }
    for id in old:
        ana.post(f"/table/{id}/")
    at(monkeypatch, now + timedelta(hours=1), ana)
    ana.get("/today/")
    ana.post("/appreciation/say/noticed/", did="You fixed the shelf.")
    new = ana.ours.log.moments[-1].id
    assert {ritual, new} <= told[ben.person] and old.isdisjoint(told[ben.person])
    assert old <= {m.id for m in ana.me.evening().ours}, "my own pages are told from more"
    answered = min(old)
    ana.post(f"/table/{answered}/answer/", words="it was not")
    assert isinstance(ana.ours.log.moments[-1], Answered)
    assert {ritual, new, answered} <= told[ben.person]

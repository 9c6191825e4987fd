"""Bells without phones: people to ring, and a channel that only writes down that it rang."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from toward.care import attend, bell, channels
from toward.care.models import Bell, Reminder
from toward.care.wishes import Channel, Task, Wishes
from toward.log.moment import new_id
from toward.people.models import Person
from toward.practice.due import Weekly

CHANNEL = Channel("one", "apprise", "json://192.0.2.1/")
BEGUN = datetime(2027, 1, 4, 12, tzinfo=UTC)


class Ears:
    """What rang: (when, under which mark)."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = BEGUN
        self.heard: list[tuple[datetime, str]] = []
        self.outcome = channels.Outcome(rang=True)
        monkeypatch.setattr(channels, "ring_all", self.ring)
        for where in (bell, attend):
            if hasattr(where, "timezone"):
                monkeypatch.setattr(where.timezone, "now", lambda: self.now)

    def ring(self, ways: Iterable[Channel], mark: str, _language: str) -> channels.Outcome:
        if not list(ways):
            return channels.Outcome()
        self.heard.append((self.now, mark))
        return self.outcome

    def at(self, now: datetime) -> int:
        """Look at the clock once."""
        self.now = now
        return attend.once(now)

    def until(self, end: datetime) -> None:
        """Look whenever a bell says so, as the loop does, every two seconds or later."""
        while (
            due := Bell.objects.exclude(next=None).order_by("next").values_list("next", flat=True).first()
        ) and due < end:
            self.at(max(due, self.now + timedelta(seconds=2)))


def somebody(zone: str = "UTC", *times: Weekly, **wishes: object) -> str:
    """A person with a bell."""
    id = new_id()
    Person.objects.create(id=id, username=id, wrapped=b"", recovery=b"", public=b"", ring=b"")
    bell.change(id, lambda w: Wishes((CHANNEL,), zone, times=times, **wishes))  # type: ignore[arg-type]
    return id


def remind(person: str, at: datetime, about: str = "something", **task: object) -> None:
    """Put a reminder into the table, as the plan does."""
    box = bell.lock_task(person, about, Task(**{"why": "agreed", "at": at, **task}))  # type: ignore[arg-type]
    Reminder.objects.create(bell_id=person, bond="bond", about=about, at=at, box=box)
    bell.look(Bell.objects.get(person_id=person))

"""When a bell will ring, asked ahead: the loop's own decision, without its waiting."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from django.utils import timezone

from toward.care import attend, bell, decide, wall_clock
from toward.care.decide import Item
from toward.care.models import Bell
from toward.care.wishes import Wishes

AHEAD = timedelta(days=3)
EVERY = timedelta(seconds=2)  # the loop looks no sooner
Rang = tuple[datetime, tuple[str, ...]]


def rings(person: str) -> list[Rang]:
    """When, within three days from now, and for what."""
    row = Bell.objects.filter(person_id=person).first()
    return list(_heard(bell.open_wishes(row), attend.items(row), timezone.now())) if row else []


def _heard(wishes: Wishes, items: list[Item], now: datetime) -> Iterator[Rang]:
    end = now + AHEAD
    while now < end:
        said = decide.decide(wishes, items, now)
        if said.ring:
            yield now, tuple(sorted(repr(one.task) for one in said.ring))
            wishes = decide.rung(wishes, now)
        items = list(_left(items, [*said.ring, *said.skip], wishes, now))
        soon = decide.decide(wishes, items, now).next
        now = max(soon, now + EVERY) if soon else end


def _left(items: Iterable[Item], done: list[Item], wishes: Wishes, now: datetime) -> Iterator[Item]:
    """A rhythm takes its next time; the rest will not ring again."""
    for one in items:
        if one not in done:
            yield one
        elif one.task.weekly and (at := wall_clock.following(one.task.weekly, now, wishes.tz)):
            yield replace(one, at=at)

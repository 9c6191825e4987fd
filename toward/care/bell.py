"""Somebody's bell: asked for, changed and stopped by its owner alone."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from django.db import transaction
from django.db.models import Subquery
from django.utils import timezone

from toward.care import wall_clock
from toward.care.models import Bell, Reminder
from toward.care.wishes import Task, Wishes
from toward.log import seal
from toward.people import keys

_wishes = msgspec.json.Decoder(Wishes)
_task = msgspec.json.Decoder(Task)


def of(person: str) -> Wishes | None:
    """The wishes of one person; None where they never asked for a bell."""
    row = Bell.objects.filter(person_id=person).first()
    return open_wishes(row) if row else None


def change(person: str, how: Callable[[Wishes], Wishes]) -> Wishes:
    """Change somebody's wishes, from none at all on."""
    with transaction.atomic():
        row = Bell.objects.select_for_update().filter(person_id=person).first() or Bell(person_id=person, box=b"")
        wishes = how(open_wishes(row) if row.box else Wishes())
        row.box = _lock(wishes, f"bell:1:{person}")
        row.save()
        _own_times(row, wishes)
        look(row)
    return wishes


def stop(person: str) -> None:
    """Stop everything: channels, wishes and reminders are gone."""
    Bell.objects.filter(person_id=person).delete()


def forget(person: str, bond: str) -> None:
    """Drop what somebody was to be reminded of in a bond that they have left, or know to have ended."""
    Reminder.objects.filter(bell_id=person, bond=bond).delete()


def ahead(person: str) -> list[datetime]:
    """When it will ring, as far as is known, the soonest first; what waits for the morning, then."""
    if (wishes := of(person)) is None:
        return []
    rows = [row for row in Reminder.objects.filter(bell_id=person, at__gt=timezone.now()) if row.at]
    wanted = [(row.at, task) for row in rows if row.at and wishes.wants((task := open_task(row)).why)]
    times = {at if task.at_night else wall_clock.morning(wishes.night, at, wishes.tz) for at, task in wanted}
    return sorted(times)


def nobodys(person: str) -> Bell:
    """A bell that is written nowhere, in place of one that nobody asked for."""
    return Bell(person_id=person, box=_lock(Wishes(), f"bell:1:{person}"))


def open_wishes(row: Bell) -> Wishes:
    """Open a bell's box."""
    return _wishes.decode(seal.unlock(keys.host_key("care"), bytes(row.box), f"bell:1:{row.person_id}"))


def keep_wishes(row: Bell, wishes: Wishes) -> None:
    """Seal a bell's box anew; the caller saves the row."""
    row.box = _lock(wishes, f"bell:1:{row.person_id}")


def open_task(row: Reminder) -> Task:
    """Open a reminder's box."""
    return _task.decode(seal.unlock(keys.host_key("care"), bytes(row.box), f"reminder:1:{row.bell_id}:{row.about}"))


def lock_task(person: str, about: str, task: Task) -> bytes:
    """Seal what stands in a reminder's box."""
    return _lock(task, f"reminder:1:{person}:{about}")


def look(row: Bell) -> None:
    """Set when the loop looks at a bell again: at its soonest reminder."""
    times = Reminder.objects.filter(bell=row).exclude(at=None).order_by("at").values("at")
    Bell.objects.filter(pk=row.pk).update(next=Subquery(times[:1]))


def _lock(what: msgspec.Struct, place: str) -> bytes:
    return seal.lock(keys.host_key("care"), msgspec.json.encode(what), place)


def _own_times(row: Bell, wishes: Wishes) -> None:
    """One reminder for each of their own times; times that stand already keep theirs."""
    now = timezone.now()
    wanted = {keys.handle(f"{row.person_id}:own:{one}:{wishes.zone}"): one for one in wishes.times}
    Reminder.objects.filter(bell=row, bond="").exclude(about__in=wanted).delete()
    known = set(Reminder.objects.filter(bell=row, bond="").values_list("about", flat=True))
    for about, weekly in wanted.items():
        if about not in known:
            box = lock_task(str(row.person_id), about, Task("own", weekly=weekly, zone=wishes.zone))
            at = wall_clock.following(weekly, now, wishes.tz)
            Reminder.objects.create(bell=row, about=about, at=at, box=box)

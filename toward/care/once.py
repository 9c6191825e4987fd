"""Small things done to a bell from outside its page: one ring as a try, and the time zone that goes with its owner."""

from django.utils import timezone

from toward.care import bell
from toward.care.models import Bell, Reminder
from toward.care.wishes import Task
from toward.people import keys


def ring(person: str) -> None:
    """Ring once, as soon as the loop comes by; asked twice, it still rings once."""
    row, now = Bell.objects.get(person_id=person), timezone.now()
    about = keys.handle(f"{person}:once")
    box = bell.lock_task(person, about, Task("own", at=now))
    Reminder.objects.update_or_create(bell=row, about=about, defaults={"bond": "", "at": now, "box": box})
    bell.look(row)


def follow(person: str, zone: str) -> None:
    """Somebody lives by another clock now: so does their bell, if they have one."""
    wishes = bell.of(person)
    if wishes and wishes.zone != zone:
        bell.change(person, lambda wishes: wishes.but(zone=zone))

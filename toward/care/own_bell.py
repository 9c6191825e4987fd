"""Small things done to a bell from outside its page: one ring as a try; its owner's zone and language."""

from django.utils import timezone
from django.utils.translation import get_language

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
    """Somebody lives by another clock, or reads another language now: so does their bell, if they have one."""
    wishes, language = bell.of(person), get_language() or ""
    if wishes and (wishes.zone, wishes.language) != (zone, language):
        bell.change(person, lambda wishes: wishes.but(zone=zone, language=language))

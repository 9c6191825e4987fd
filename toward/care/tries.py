"""How many mail addresses somebody may try, so that nobody is mailed by people they do not know."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from toward.people import keys
from toward.people.models import Attempt

A_DAY = 3


def may_try(person: str) -> bool:
    """Count one more address that somebody tries today."""
    now = timezone.now()
    with transaction.atomic():
        row, _new = Attempt.objects.select_for_update().get_or_create(door=keys.handle(f"mail:{person}"))
        if row.until is None or row.until <= now:
            row.wrong, row.until = 0, now + timedelta(days=1)
        row.wrong += 1
        row.save()
    return row.wrong <= A_DAY

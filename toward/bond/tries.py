"""Wrong words to an invitation: five, and it is dead."""

from datetime import timedelta

from django.db.models import F

from toward.bond.models import Invitation
from toward.people import backoff, keys
from toward.people.models import Attempt

TRIES = 5


def count(id: str, *, there: bool) -> None:
    """Write down wrong words; where there is no such invitation, as much is written."""
    door = keys.handle(f"invitation:{id}")
    backoff.within(door, TRIES, timedelta(days=1))
    if there:
        Invitation.objects.filter(id=id).update(tries=F("tries") + 1)
    else:
        Attempt.objects.filter(door=door).update(wrong=F("wrong"))

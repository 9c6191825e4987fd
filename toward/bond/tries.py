"""Wrong words to an invitation: five, and it is dead. Counted by its number alone, whether it was ever made or not."""

from datetime import timedelta

from django.utils import timezone

from toward.log import files
from toward.people import backoff, keys
from toward.people.models import Attempt

TRIES = 5
SPAN = timedelta(hours=48)  # as long as an invitation is open


def left(id: str) -> bool:
    """Whether words for it may still be weighed."""
    return not Attempt.objects.filter(door=_door(id), wrong__gte=TRIES, until__gt=timezone.now()).exists()


def count(id: str) -> None:
    """Write down wrong words."""
    backoff.within(_door(id), TRIES, SPAN)


def forget(id: str) -> None:
    """The words were right: forget the wrong ones."""
    with files.if_writable():
        Attempt.objects.filter(door=_door(id)).delete()


def _door(id: str) -> str:
    return keys.handle(f"invitation:{id}")

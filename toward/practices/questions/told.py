"""The stories of the person who asks now, and where words wait."""

import hashlib
from base64 import urlsafe_b64encode
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from toward.bond.ours import Ours
from toward.paths.evening import evening
from toward.people.me import Me
from toward.practices.practice import Evening
from toward.practices.questions.alone import Alone
from toward.practices.questions.deck import deck
from toward.practices.questions.story import STAYS_OPEN, Story

PREFIX = "questions."


def house_zone() -> ZoneInfo:
    """Both phones turn the day by one clock, wherever they are: the server's."""
    return ZoneInfo(settings.TIME_ZONE)


def tell(said: Evening) -> Story:
    """The story of the two."""
    return Story(said, deck(), house_zone())


def story(me: Me) -> Story:
    """The story of the two, now."""
    return tell(evening(me))


def alone(said: Evening) -> Alone:
    """What I ask myself."""
    return Alone(said, deck(), said.now.tzinfo or house_zone())


def prompt(bond: Ours, slot: str) -> str:
    """The name of a waiting place, which tells the database nothing of the question."""
    name = hashlib.blake2b(slot.encode(), key=bond.log.key[:64], person=b"questions", digest_size=16).digest()
    return PREFIX + urlsafe_b64encode(name).decode().rstrip("=")


def wish_slot(round: int) -> str:
    """Where the wishes of a round wait."""
    return f"depth:{round}"


def sweep(bond: Ours, told: Story) -> None:
    """Clear the places of days long gone; what was asked on purpose, and wishes, wait as long as it takes."""
    stays = {prompt(bond, one.slot) for one in told.places} | {prompt(bond, wish_slot(told.round))}
    bond.waiting.sweep(PREFIX, timezone.now().date() - timedelta(days=STAYS_OPEN), stays)

"""The stories, told with the decks and by the house's clock. Knows no person and no database."""

from zoneinfo import ZoneInfo

from django.conf import settings

from toward.me.evening import Evening
from toward.practices.questions.alone import Alone
from toward.practices.questions.deck import deck
from toward.practices.questions.story import Story


def house_zone() -> ZoneInfo:
    """Both phones turn the day by one clock, wherever they are: the server's."""
    return ZoneInfo(settings.TIME_ZONE)


def tell(said: Evening) -> Story:
    """The story of the two."""
    return Story(said, deck(), house_zone())


def alone(said: Evening) -> Alone:
    """What I ask myself."""
    return Alone(said, deck(), said.now.tzinfo or house_zone())

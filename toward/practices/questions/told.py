"""The stories, told with the decks. Knows no person and no database."""

from toward.me.evening import Evening
from toward.practices.questions.alone import Alone
from toward.practices.questions.deck import deck
from toward.practices.questions.story import Story


def tell(said: Evening) -> Story:
    """The story of the two."""
    return Story(said, deck())


def alone(said: Evening) -> Alone:
    """What I ask myself."""
    return Alone(said, deck())

"""How what the two choose lies on the table: a goal until its yes, and what became of it."""

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.share import Share
from toward.practices.meaning.chosen import tell
from toward.practices.meaning.chosen_moments import Goal, Turn, Yes


def asks(m: Moment, evening: Evening) -> bool:
    """Whether it waits for my yes."""
    one = evening.story(tell).find(m.id)
    return one is not None and one.open


def settled(m: Moment, evening: Evening) -> bool:
    """Whether I said yes, or it is over."""
    return not asks(m, evening)


def lies(m: Moment, evening: Evening) -> bool:
    """Whether it waits or stands: after "not now" it is off my table at once, and so it is when it was let go."""
    one = evening.story(tell).find(m.id)
    return one is not None and (one.open or one.stands)


def shared(m: Moment, evening: Evening) -> bool:
    """What somebody did; how it now stands is nobody's, and lies nowhere."""
    return getattr(m, "how", "") != "changed"


HEAD, BODY, OWN = "meaning/chosen_head.html", "meaning/chosen_body.html", "meaning/chosen_own.html"
SHARES = (
    Share(Goal, HEAD, BODY, own=OWN, settled=settled, asks=asks, when=lies, called=_("a goal you named")),
    Share(Yes, HEAD, first=OWN, called=_("your yes")),
    Share(Turn, HEAD, BODY, ("tap", "words"), "turn", "kindness", OWN, when=shared, called=_("the step you took")),
)

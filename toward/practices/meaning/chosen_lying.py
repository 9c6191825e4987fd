"""How what the two choose lies on the table: until a yes, and what became of it; words of theirs, and a sign sent."""

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.share import Share
from toward.practices.meaning.chosen import tell
from toward.practices.meaning.chosen_moments import Goal, Role, Sent, Turn, Word, Yes


def asks(m: Moment, evening: Evening) -> bool:
    """Whether it waits for my yes."""
    one = evening.story(tell).find(m.id)
    return one is not None and one.open


def settled(m: Moment, evening: Evening) -> bool:
    """Whether I said yes, or it is over."""
    return not asks(m, evening)


def lies(m: Moment, evening: Evening) -> bool:
    """Whether it waits or stands: after "not now" it is off my table at once, and so it is when it was let go."""
    story = evening.story(tell)
    one, there = story.find(m.thread), not isinstance(m, Sent) or m.word in story.words
    return one is not None and there and (one.open or one.stands)


def shared(m: Moment, evening: Evening) -> bool:
    """What somebody did or asks for; how it now stands, and that it suits, lies nowhere."""
    return getattr(m, "how", "") in ("done", "reached", "talk")


def lines(m: Moment) -> str:
    """Which lines it can be met with."""
    return "role" if getattr(m, "how", "") == "talk" else "turn"


def guide(m: Moment) -> str:
    """Which guides."""
    return "need" if getattr(m, "how", "") == "talk" else "kindness"


HEAD, BODY, OWN = "meaning/chosen_head.html", "meaning/chosen_body.html", "meaning/chosen_own.html"
SHARES = (
    Share(Goal, HEAD, BODY, own=OWN, settled=settled, asks=asks, when=lies, called=_("a goal you named")),
    Share(Role, HEAD, BODY, own=OWN, settled=settled, asks=asks, when=lies, called=_("a role you named")),
    Share(Sent, HEAD, BODY, ("tap",), "sign", own=OWN, settled=settled, asks=asks, when=lies, called=_("your sign")),
    Share(Word, HEAD, BODY, ("tap", "words", "close"), "word", "story", OWN, called=_("a word of yours")),
    Share(Yes, HEAD, first=OWN, when=lies, called=_("your yes"), echoes=True),
    Share(Turn, HEAD, BODY, ("tap", "words", "talk"), lines, guide, OWN, when=shared, called=_("what you said of it")),
)

"""What lies on the other's table: a ritual that is asked about, a yes to one, what is carried, what is handed over."""

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.share import Answer, Share
from toward.practices.meaning.moments import Carried, Handed, HandedBack, LookedBack, MineIsIn, Ritual, Taken, Too
from toward.practices.meaning.story import KINDS, LOOKING, side_of, tell


def waits(m: Moment, evening: Evening) -> bool:
    """Whether what is in still waits for mine."""
    story = evening.story(tell)
    drafts = [story.draft(what) for what in KINDS if story.due(what)]
    return any(draft.slot == m.thread and not draft.sealed for draft in drafts)


def says_more(m: Moment, evening: Evening) -> bool:
    """Whether a yes still says something: the ritual stands, and it is news or waits for me to say that two are one."""
    rite = evening.story(tell).rite(m.thread)
    return rite is not None and not rite.over and (lately(m, evening) or not rite.both)


def asks(m: Moment, evening: Evening) -> bool:
    """Whether it waits for somebody who would carry it."""
    return any(one.open for one in evening.story(tell).things if one.said.id == m.id)


def settled(m: Moment, evening: Evening) -> bool:
    """Whether I took it, or not now, or it is over."""
    return not asks(m, evening)


def lies(m: Moment, evening: Evening) -> bool:
    """Whether I have not said "not now": then it is off my table at once."""
    return any(one.said.id == m.id and not one.offer.declined for one in evening.story(tell).things)


def lines(m: Moment) -> str:
    """Which lines it can be met with."""
    return "work" if side_of(m) == "work" else "ritual"


def lately(m: Moment, evening: Evening) -> bool:
    """Whether it is still news."""
    return evening.now - m.at < LOOKING


def runs(m: Moment, evening: Evening) -> bool:
    """Whether its two weeks run."""
    thing = evening.story(tell).thing(m.thread)
    return thing is not None and thing.runs


def is_back(m: Moment, evening: Evening) -> bool:
    """Whether it is news that a thing is back, which was not taken back."""
    return lately(m, evening) and evening.story(tell).thing(m.thread) is not None


ALL: tuple[Answer, ...] = ("tap", "words", "talk", "close")
HEAD, BODY = "meaning/head.html", "meaning/body.html"
OWN, FIRST = "meaning/own.html", "meaning/first.html"
SHARES = (
    Share(Ritual, HEAD, BODY, ALL, lines, "ritual", OWN, few=True, called=_("a ritual you named")),
    Share(Too, HEAD, first=FIRST, when=says_more, called=_("what you said of a ritual")),
    Share(Carried, HEAD, BODY, ALL[:3], lines, "answer.open", OWN, called=_("what you carry in mind")),
    Share(Handed, HEAD, BODY, own=OWN, settled=settled, asks=asks, when=lies, called=_("what you would hand over")),
    Share(Taken, HEAD, first=FIRST, when=runs, called=_("that you carry it"), echoes=True),
    Share(HandedBack, HEAD, first=FIRST, when=is_back, called=_("that it is back")),
    Share(LookedBack, HEAD, BODY, ALL[:3], "looked", "reply", OWN, called=_("what you said of it")),
    Share(MineIsIn, HEAD, first=FIRST, when=waits),
)

"""What of values lies on the other's table: what they put first or propose, a yes, a look back, that theirs is in."""

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.share import Answer, Share
from toward.practices.values.moments import Agreed, Agreement, LookedBack, MineIsIn, Said
from toward.practices.values.story import SORT, TRUE, tell


def lines(m: Moment) -> str:
    """Which lines it can be met with."""
    return TRUE if isinstance(m, Said) and TRUE in m.slot else SORT


def waits(m: Moment, evening: Evening) -> bool:
    """Whether what is in still waits for mine."""
    drafts = [evening.story(tell).draft(what) for what in (SORT, TRUE)]
    return any(draft.slot == m.thread and not draft.sealed for draft in drafts)


def asks(m: Moment, evening: Evening) -> bool:
    """Whether it waits for my yes."""
    return any(one.open for one in evening.story(tell).pacts if one.said.id == m.id)


def settled(m: Moment, evening: Evening) -> bool:
    """Whether I have said yes, or not now, or it is over."""
    return not asks(m, evening)


def stands(m: Moment, evening: Evening) -> bool:
    """Whether what the yes was given to is still ours, and its day to come."""
    return any(one.stands and not one.has_come for one in evening.story(tell).pacts if one.said.id == m.thread)


ALL: tuple[Answer, ...] = ("tap", "words", "talk", "close")
HEAD, BODY, OWN = "values/head.html", "values/body.html", "values/own.html"
SHARES = (
    Share(Said, HEAD, BODY, ALL, lines, "answer.open", OWN, called=_("what matters to you")),
    Share(Agreement, HEAD, BODY, own=OWN, settled=settled, asks=asks, called=_("what you propose")),
    Share(Agreed, HEAD, first=OWN, when=stands, called=_("your yes"), echoes=True),
    Share(LookedBack, HEAD, BODY, ALL[:3], "looked", "reply", OWN, called=_("your look back")),
    Share(MineIsIn, HEAD, first="values/in_first.html", when=waits),
)

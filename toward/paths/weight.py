"""What comes first of all that lies there: how somebody is, if it was said lately; an echo takes no place. Pure."""

from collections.abc import Iterable
from datetime import timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.moments import Answered
from toward.practice.registry import shares
from toward.practice.table import Thing

HOW = ("hurt", "apology", "low", "worry", "checkin", "good", "news", "thanks", "here")  # sorts, the first one first
HARD, MINE = HOW[:4], HOW[:7]
HEAVY = ("hurt", "worry")  # opened by a tap, however short
A_LINE, AN_ID = 90, 30  # signs
LATELY = timedelta(days=2)
ASKS, REST, ECHO_HOW, ECHO = (len(HOW) + more for more in (1, 2, 3, 4))


def weight(one: Thing, evening: Evening) -> int:
    """The smaller, the sooner: what mends, how somebody is, what asks for an answer, the rest; echoes are the last.

    Of echoes, what answers how I was, what I was sorry for, or good news of mine comes first.
    """
    if one.echo:
        to = _answers(one, evening)
        return ECHO_HOW if to and to.moment.by == evening.me and _sort(to) in MINE else ECHO
    if one.share.mends and not one.settled:
        return 0
    if _sort(one) in HOW and evening.now - one.came < LATELY:
        return HOW.index(_sort(one)) + 1
    return ASKS if one.asks else REST


def is_hard(one: Thing, evening: Evening) -> bool:
    """Whether it says, lately, that somebody is low, or sorry, or afraid: no rest covers that."""
    return not (one.settled or one.echo) and _sort(one) in HARD and evening.now - one.came < LATELY


def is_line(one: Thing) -> bool:
    """Whether one look reads it, and it may come unasked."""
    short = one.brief or sum(len(text) for text in one.texts if " " in text or len(text) > AN_ID) <= A_LINE
    return bool(one.share.body) and short and _sort(one) not in HEAVY


def together(things: Iterable[Thing], evening: Evening) -> list[Thing]:
    """In their order; but what belongs to one question, or was said to one thing, stands together."""
    every = list(things)
    first: dict[str, int] = {}
    for nth, one in enumerate(every):
        first.setdefault(_thread(one, evening), nth)
    return sorted(every, key=lambda one: first[_thread(one, evening)])


def _thread(one: Thing, evening: Evening) -> str:
    if not one.echo:
        return one.moment.id
    to = _answers(one, evening)
    return one.named or (to and (to.named or to.moment.id)) or one.moment.id


def _sort(one: Thing) -> str:
    return one.told.partition(".")[0]


def _answers(one: Thing, evening: Evening) -> Thing | None:
    """That with which it began, as it would lie."""
    ours = evening.story(_by_id)
    m = ours.get(getattr(one.moment, "of", ""))
    while isinstance(m, Answered):
        m = ours.get(m.of)
    share = shares().get(type(m)) if m else None
    return Thing(m, share) if m and share else None


def _by_id(evening: Evening) -> dict[str, Moment]:
    return {m.id: m for m in evening.ours}

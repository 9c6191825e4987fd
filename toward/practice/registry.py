"""Every practice there is, found by its name."""

from functools import cache
from importlib import import_module

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import again, content
from toward.practice.moments import Answered
from toward.practice.names import NAMES
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practice.table import Table


def _replies(m: Moment) -> str:
    """Which lines an answer takes: of own words, or, where a tapped line asks something, those that answer it."""
    said = m if isinstance(m, Answered) else Answered()
    return "reply" if said.words else str(content.row(said.line).get("asks", ""))


def _guide(m: Moment) -> str:
    return "reply" if isinstance(m, Answered) and m.words else ""


def _asks(m: Moment, evening: Evening) -> bool:
    """Whether it is a tapped question that I have not answered: it lies there until I have, or put it away."""
    asks = isinstance(m, Answered) and not m.words and bool(_replies(m))
    return asks and not any(isinstance(a, Answered) and a.of == m.id and a.by == evening.me for a in evening.ours)


def _tapped(m: Moment) -> bool:
    return isinstance(m, Answered) and not m.words


ANSWER = Share(
    Answered,
    "practice/answer_head.html",
    "practice/answer_body.html",
    takes=("tap", "words", "close"),
    lines=_replies,
    guide=_guide,
    asks=_asks,
    brief=_tapped,
    echoes=True,
    called=_("your answer"),
)


@cache
def practices() -> list[Practice]:
    """Every practice, in order."""
    return [import_module(f"toward.practices.{name}").practice for name in NAMES]


def find(name: str) -> Practice | None:
    """The practice of this name, or None."""
    return next((practice for practice in practices() if practice.name == name), None)


@cache
def _owners() -> dict[type[Moment], Practice]:
    return {kind: practice for practice in practices() for kind in practice.kinds}


def owner(moment: Moment) -> Practice | None:
    """The practice that a moment belongs to: the one that names its kind, or else the one that its tag names."""
    return _owners().get(type(moment)) or find(moment.kind.partition(".")[0])


def has_words(moment: Moment) -> bool:
    """Whether it is something said, which pages offer to take back; a step, an end or a mark of one's own is not."""
    practice = owner(moment)
    return isinstance(moment, (Answered, *(practice.kinds if practice else ())))


@cache
def shares() -> dict[type[Moment], Share]:
    """Every kind that one of the two lays on the other's table; an answer lies there, too."""
    return {share.kind: share for share in (ANSWER, *(one for practice in practices() for one in practice.shares))}


def table(evening: Evening) -> Table:
    """What the other has shared, as it lies for whoever asks."""
    return Table(evening, shares())


def quiet(evening: Evening) -> bool:
    """Whether nothing is suggested now."""
    return bool(evening.other) and any(practice.quiet(evening) for practice in practices())


def still_open(evening: Evening) -> set[str]:
    """What is open for whoever asks, or for the other as far as ours tells, by ids and names of threads."""
    lies = evening.story(table).things.values()
    mine = {one.moment.id for one in lies if not one.left(evening.now) or one.undo or one.close}
    theirs = Evening((), evening.ours, evening.other, evening.me, evening.now)
    both = (evening, theirs) if evening.other else (evening,)
    mine |= {m.id for m in evening.ours if again.put_off(m, evening.now)}
    return mine.union(*(practice.open(seen) for seen in both for practice in practices()))

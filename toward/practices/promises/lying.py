"""What of a promise lies on the other's table: its terms, what is asked of them, and the latest that was said to it."""

from dataclasses import replace

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.share import Answer, Share
from toward.practices.promises.moments import (
    Accepted,
    ChangeAsked,
    Felt,
    Kept,
    LetGo,
    MadeGood,
    Missed,
    PromiseMade,
    Read,
    Released,
    Renegotiated,
)
from toward.practices.promises.promise import Promise
from toward.practices.promises.story import tell

KINDS = (PromiseMade, Renegotiated, Accepted, ChangeAsked, Kept, Felt, Missed, MadeGood, Released, LetGo)


def stands(m: Moment, evening: Evening) -> bool:
    """Whether it is what stands now; what was said before it is shown with the latest."""
    story = evening.story(tell)
    one = story.of(m)
    if one is None:
        return False
    if isinstance(m, PromiseMade | Renegotiated):
        return m.id == one.terms.id and not one.done  # a day that has passed ends no word that was not met
    if isinstance(m, Accepted) and (one.done or _agreed_myself(m, one, evening)):
        return False
    if isinstance(m, ChangeAsked):
        return one.change is not None and one.change.id == m.id and not one.ended
    return [said.id for said in story.news(one)[:1]] == [m.id]


def _agreed_myself(m: Moment, one: Promise, evening: Evening) -> bool:
    """Whether it stands since I said yes to a change that the other proposed: to me that is nothing new."""
    proposed = one.made.copy_of
    return bool(proposed) and not any(said.id == proposed and said.by == evening.me for said in evening.ours)


def answered(m: Moment, evening: Evening) -> bool:
    """Whether I have said to it what it asks for."""
    one = evening.story(tell).of(m)
    if one is None:
        return False
    if isinstance(m, PromiseMade | Renegotiated):
        return one.accepted or one.change is not None
    return m.id in one.felt or (isinstance(m, LetGo) and evening.me in one.letting_go)


def asks(m: Moment, evening: Evening) -> bool:
    """Whether it waits for my word: a yes to what was promised, or to letting it go, or a promise said anew."""
    one = evening.story(tell).of(m)
    if one is None or answered(m, evening):
        return False
    if isinstance(m, PromiseMade | Renegotiated):
        return not one.gone_by(evening.now.date())
    return isinstance(m, ChangeAsked | LetGo) and not one.ended


def _share(kind: type[Moment], guide: str = "", lines: str = "", *more: Answer) -> Share:
    takes: tuple[Answer, ...] = ("tap", "words", *more) if lines else more
    head, body, own = (f"promises/lies_{part}.html" for part in ("head", "body", "own"))
    first = own if kind is Kept else ""
    called = _("your promise") if kind in (PromiseMade, Renegotiated) else _("what you said about a promise")
    one = Share(kind, head, body, takes, lines, guide, own, first, when=stands, settled=answered, before=(Read,))
    return replace(one, asks=asks, called=called, echoes=kind in (Accepted, Felt))


SHARES = (
    _share(PromiseMade, "promise", "made"),
    _share(Renegotiated, "promise", "made"),
    _share(Accepted, "", "", "close"),
    _share(ChangeAsked, "no", "", "words", "talk"),
    _share(Kept, "kindness", "kept", "close"),
    _share(Felt, "", "", "close"),
    _share(Missed, "apology", "missed", "talk"),
    _share(MadeGood, "kindness", "good", "close"),
    _share(Released, "kindness", "released"),
    _share(LetGo, "no", "", "words", "talk"),
)

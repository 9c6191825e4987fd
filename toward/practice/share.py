"""What a practice says of a kind that one of the two shares with the other."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from toward.log.moment import Moment
from toward.me.evening import Evening

Answer = Literal["tap", "words", "talk", "close"]
ALL: tuple[Answer, ...] = ("tap", "words", "close")


def _no_end(_: Moment) -> datetime | None:
    return None


def _no_wording(_: Moment) -> str:
    return ""


def _always(_: Moment, _evening: Evening) -> bool:
    return True


def _never(_: Moment, _evening: Evening) -> bool:
    return False


def _not_brief(_: Moment) -> bool:
    return False


@dataclass(frozen=True)
class Share:
    """A kind that one of the two lays on the other's table.

    `head`, `body`: the partials that say what it is, closed, and show its words, opened; without a `body` it says all
    of it closed. `takes`: its answers out of the one set; `lines`: the list of its practice's `answers.toml` in which
    its warm taps stand, or which of them for one moment. `guide`: the sort of thing that it is for whoever answers it
    in words (docs/replies.md), or of which sort one moment is; after a dot, how deep it goes, where that is known.
    `own`: the partial of an answer that this kind alone takes; `first`: of what can be done before it is opened.
    `until`: the end that its author gave it. `wording`: new words are a new thing to meet. `when`: which moments of
    the kind are laid there at all. `settled`: whether I have given that answer. `asks`: whether it waits for that
    answer: until it is given, it lies there, however long ago it was opened. `under_way`: it belongs to what the two
    have under way, and stands in sight. `mends`: it says sorry, or begins anew after something that hurt: it comes
    first of what is new. `few`: where many come at once, three lie on Today, and the rest on its page. `newest`:
    a newer one carries what was not met before it. `before`, `read`: kinds in mine that once said that it was put
    away, or read (and, with `close`, kept). `passing`: no list keeps that it was there (or that such a one was), and
    so none keeps an answer to it. `called`: what it is, said to its author; `names`: what of it may stand on a closed
    card. `brief`: whether one tapped line is all of it, so that it opens with others. `echoes`: it answers something
    of its reader's, or which of them do: such a thing takes no place of its own.
    """

    kind: type[Moment]
    head: str
    body: str = ""
    takes: tuple[Answer, ...] = ()
    lines: str | Callable[[Moment], str] = ""
    guide: str | Callable[[Moment], str] = ""
    own: str = ""
    first: str = ""
    until: Callable[[Moment], datetime | None] = _no_end
    wording: Callable[[Moment], str] = _no_wording
    when: Callable[[Moment, Evening], bool] = _always
    settled: Callable[[Moment, Evening], bool] = _never
    asks: Callable[[Moment, Evening], bool] = _never
    under_way: bool = False
    mends: bool = False
    newest: bool = False
    few: bool = False
    before: tuple[type[Moment], ...] = ()
    read: tuple[type[Moment], ...] = ()
    passing: bool | Callable[[Moment], bool] = False
    called: str | Callable[[Moment], str] = ""
    names: Callable[[Moment], str] = _no_wording
    brief: Callable[[Moment], bool] = _not_brief
    echoes: bool | Callable[[Moment], bool] = False

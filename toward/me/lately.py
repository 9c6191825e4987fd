"""What a page is told from: what was said lately, what is open from before, and the newest of every kind."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache
from time import time

from toward.log import bookmark, files
from toward.log.bookmark import Bookmark
from toward.log.log import Log
from toward.log.moment import Moment, kind_of, kinds
from toward.log.page import Page
from toward.log.register import thread_mark
from toward.me.evening import FEW, LATELY, Evening
from toward.people import keys

Said = tuple[list[Moment], list[Moment]]  # mine and ours
Place = tuple[str, bytes]  # the name of a bookmark, and its key
A_WHILE = 5 * 60  # seconds in which a bookmark is written at most once


def place(master: bytes, bond: str) -> Place:
    """Where somebody's bookmark in a bond ("" alone) lies."""
    named = keys.derive(master, f"bookmark id:{bond}", 16)
    return keys.letters(named), keys.derive(master, f"bookmark:{bond}")


@cache
def _needed(every: tuple[type[Moment], ...]) -> Page:
    always = frozenset(kind_of(kind) for kind in every if kind.needed == "always")
    return Page(kinds=always, latest=frozenset(kind_of(kind) for kind in every if kind.needed == "newest"), newest=FEW)


def opened(mine: Log, ours: Log | None, mark: Bookmark, names: Collection[str], now: datetime) -> Said:
    """Open both logs as far as a page needs them; `names`: what its address names besides."""
    page, day = _needed(tuple(kinds())), (now - LATELY).date() - timedelta(days=1)
    told: list[Moment] = []
    if ours is not None:
        threads = mark.threads | ours.marks(names)
        told = ours.page(page.but(threads=threads, after=min(mark.ours, ours.before(day))))
    threads = mark.threads | mine.marks(names) | {thread_mark(m.id) for m in told}
    return mine.page(page.but(threads=threads, after=min(mark.mine, mine.before(day)))), told


def keep(place: Place, evening: Evening, mine: Log, ours: Log | None, open: Collection[str]) -> None:
    """Write down how far an evening goes, and which of its threads are `open`, by ids or names."""
    known = mine.threads(evening.mine) | (ours.threads(evening.ours) if ours else {})
    threads = {known.get(one) or thread_mark(one) for one in open}
    with files.unless_full():
        bookmark.write(*place, Bookmark.of(_end(evening.mine), _end(evening.ours), threads))


def _end(said: Sequence[Moment]) -> int:
    return max((max(m.seq, m.reworded_seq) for m in said), default=0)


def stale(mark: Bookmark | None) -> bool:
    """Whether a bookmark may be written again."""
    return mark is None or not 0 <= time() - mark.at < A_WHILE

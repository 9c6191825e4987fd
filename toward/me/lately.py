"""What a page is told from: what was said lately, what is open from before, and the newest of every kind."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import timezone

from toward.log import bookmark, files
from toward.log.bookmark import Bookmark, Far, Visit
from toward.log.heads import heads_of
from toward.log.log import Log
from toward.log.moment import Moment, fold, is_id, kind_of, kinds
from toward.log.page import Page, is_whole, told_whole
from toward.log.register import thread_mark
from toward.me.evening import FEW, LATELY, Evening
from toward.people import keys, ring
from toward.people.opened import OpenKeys

Said = tuple[list[Moment], list[Moment]]  # mine and ours
Place = tuple[str, bytes]  # the name of a bookmark, and its key
FRESH = timedelta(days=7)
A_WHILE = 5 * 60  # seconds in which a bookmark is written at most once


def place(master: bytes, bond: str) -> Place:
    """Where somebody's bookmark in a bond ("" alone) lies."""
    named = keys.derive(master, f"bookmark id:{bond}", 16)
    return keys.letters(named), keys.derive(master, f"bookmark:{bond}")


@cache
def _needed(every: tuple[type[Moment], ...]) -> Page:
    always, latest, alone, within = (
        frozenset(kind_of(kind) for kind in every if kind.needed == needed)
        for needed in ("always", "newest", "alone", "thread")
    )
    return Page(kinds=always, latest=latest, alone=alone, within=within, newest=FEW)


def opened(mine: Log, ours: Log | None, mark: Bookmark, names: Collection[str]) -> Said:
    """Open both logs as far as a page needs them; `names`: what its address names besides."""
    own, told = _near(mine, ours, mark, names) or _looked_for(mine, ours, mark, names)
    return fold(own), fold(told)


def _near(mine: Log, ours: Log | None, mark: Bookmark, names: Collection[str]) -> Said | None:
    """By what the bookmark knows of long ago; None where that is not enough."""
    if mark.far_mine is None or mark.far_ours is None:
        return None
    told = ours.near(mark.ours, mark.far_ours) if ours else []
    whole = told_whole(told, mark.ours) if told else set()
    own = None if told is None else mine.near(mark.mine, mark.far_mine, whole)
    if told is None or own is None:
        return None
    return (own, told) if not names or (whole | told_whole(own, mark.mine)).issuperset(names) else None


def _looked_for(mine: Log, ours: Log | None, mark: Bookmark, names: Collection[str]) -> Said:
    """By the registers."""
    page, told = _needed(tuple(kinds())), list[Moment]()
    threads = mark.threads | (mine.marks(names) if names else set())
    if ours is not None:
        told = ours.asked(page.but(threads=mark.threads | (ours.marks(names) if names else set()), after=mark.ours))
    own = mine.asked(page.but(threads=threads | _marks(told), after=mark.mine))
    if ours is not None and (more := _said_to(own, told, mark, ours)):
        told = _both(told, more)
        own = _both(own, mine.asked(Page(threads=frozenset(_marks(more)))))
    return own, told


def _said_to(own: Iterable[Moment], told: Iterable[Moment], mark: Bookmark, ours: Log) -> list[Moment]:
    """To what in ours something was said in mine since the bookmark, which did not know of it: each with its thread."""
    named = {m.thread for m in own if m.seq > mark.mine and is_id(m.thread)}
    named -= told_whole(told, mark.ours).union(m.id for m in own)
    return ours.asked(Page(threads=frozenset(ours.marks(named)))) if named else []


def _marks(told: Iterable[Moment]) -> set[int]:
    """By what in mine is marked that was said to these."""
    return {thread_mark(m.id) for m in told}


def _both(some: Iterable[Moment], more: Iterable[Moment]) -> list[Moment]:
    every = {m.seq: m for m in (*some, *more)}
    return [every[seq] for seq in sorted(every)]


def due(ours: Log, mark: Bookmark | None, told: Iterable[Moment] | None) -> Sequence[Moment] | None:
    """Ours (`told`, where it is already) as far as the other's dues need it; None where more than that was touched."""
    if mark is None or mark.due is None:
        return None
    head, seqs = mark.due.head, set(mark.due.seqs)
    if told is None:
        near = ours.near(head, mark.due)
        return None if near is None else fold(near)
    some = [m for m in told if m.seq in seqs or m.last_seq > head]
    whole = is_whole(some, head, head, ()) and all(m.seq in seqs or m.seq > head for m in some)
    return some if whole else None


def keep(
    place: Place,
    evening: Evening,
    logs: tuple[Log, Log | None],
    open: Collection[str],
    visits: tuple[Visit, ...],
    since: Bookmark,
    stands: Callable[[], bool],
) -> None:
    """Write down how far an evening goes, which of its threads are `open` (by ids or names), and the last visits.

    `since`: the bookmark before; `stands`: asked at the end; where the reader has just left, nothing is kept.
    """
    mine, ours = logs
    known = mine.threads(evening.mine) | (ours.threads(evening.ours) if ours else {})
    threads = {known.get(one) or thread_mark(one) for one in open}
    day = (evening.now - LATELY).astimezone(UTC).date()
    before = mine.before(day, since.mine), ours.before(day, since.ours) if ours else 0
    ends = min(_end(evening.mine), before[0]), min(_end(evening.ours), before[1])
    mark = Bookmark.of(*ends, threads, int(evening.now.timestamp()), visits)
    own, told = _looked_for(mine, ours, mark, ())
    far = _far(own, mark.mine, mine.head()), _far(told, mark.ours, ours.head() if ours else 0)
    due = _due(told, ours, mark.threads, evening.now) if ours else None
    with files.if_writable():
        if stands():
            bookmark.write(*place, mark.with_far(*far, due))


def _far(said: Iterable[Moment], upto: int, head: int) -> Far:
    return Far(head, tuple(m.seq for m in said if m.seq <= upto))


def _due(told: Sequence[Moment], ours: Log, open: Collection[int], now: datetime) -> Far:
    """What is open in ours, and what was said within a week: nothing else rings until somebody says more to it."""
    marks = ours.threads(told)
    kept = {0, *open, *(marks[m.id] for m in told if m.needed == "always" or now - m.at < FRESH)}
    return Far(ours.head(), tuple(m.seq for m in told if m.needed == "newest" or marks[m.id] in kept))


def _end(said: Iterable[Moment]) -> int:
    return max((m.last_seq for m in said), default=0)


def stands(me: OpenKeys, bond: str, head: int) -> bool:
    """Whether I have neither left nor learnt of an end since mine stood there, on another phone."""
    held = ring.look(me.person_id, me.master).bonds
    return (not bond or (bond in held and not held[bond].left)) and heads_of([me.mine_id])[me.mine_id] == head


def believed(mark: Bookmark, mine: int, ours: int) -> bool:
    """Whether it is of these logs (their heads), of this version, and of a time that has come: a clock may be ahead."""
    return mark.is_of(mine, ours) and mark.at <= _time() + A_WHILE


def stale(mark: Bookmark | None) -> bool:
    """Whether a bookmark may be written again."""
    return mark is None or not 0 <= _time() - mark.at < A_WHILE


def _time() -> float:
    return timezone.now().timestamp()


def named(request: HttpRequest) -> set[str]:
    """What an address names, and the ids that a form sends: it may be from long ago."""
    said = [(key, value) for values in (request.GET, request.POST) for key in values for value in values.getlist(key)]
    every = [*_kwargs(request).items(), *said]
    return {value for key, value in every if key != "bond" and isinstance(value, str) and is_id(value)}


def _kwargs(request: HttpRequest) -> Mapping[str, object]:
    """What stands in an address; also before Django has said so, for what asks first."""
    try:
        return (request.resolver_match or resolve(request.path_info)).kwargs
    except Resolver404:
        return {}

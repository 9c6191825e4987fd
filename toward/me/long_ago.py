"""Looking through what was said long ago, a little at a time: no more of it is in memory than what fits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from toward.bond.ours import Ours
from toward.log.log import Log
from toward.log.moment import Moment
from toward.log.page import Page
from toward.log.register import thread_mark
from toward.log.sift import sift
from toward.me.evening import FEW, Evening
from toward.me.me import Me


def gone_by(me: Me, kind: type[Moment], first: date, last: date) -> Evening:
    """The evening, and all of a kind that was said on these days of long ago."""
    now = me.evening()

    def then(m: Moment) -> bool:
        return first <= m.at.astimezone(me.zone).date() <= last

    def told(log: Log, known: Sequence[Moment]) -> list[Moment]:
        every = {m.id: m for m in (*sift(log, kind, then), *known)}
        return sorted(every.values(), key=lambda m: m.seq)

    return replace(now, mine=told(me.mine, now.mine), ours=told(me.bond.log, now.ours) if me.bond else ())


def told(me: Me, bond: Ours, heads: Iterable[Moment], holds: Callable[[Moment], bool]) -> Iterator[Evening]:
    """Evenings told from a few threads each, by their heads: those in which something holds, and none besides."""
    marks = set(bond.log.threads(sift(bond.log, Moment, holds)).values())
    every = [mark for mark in (thread_mark(m.thread) for m in heads) if not marks.isdisjoint((0, mark))]
    for first in range(0, len(every), FEW):  # 0: of what, is not known
        ours = bond.log.page(Page(threads=frozenset(every[first : first + FEW])))
        mine = me.mine.page(Page(threads=frozenset(thread_mark(m.id) for m in ours)))
        yield replace(me.evening(), mine=mine, ours=ours)

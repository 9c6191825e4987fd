"""What lies for me comes first on a page of its practice, and what stands open there is met there, too."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from toward.bond.ours import Ours
from toward.log import files
from toward.log.log import Log
from toward.log.moment import Moment
from toward.log.page import Page
from toward.log.register import thread_mark
from toward.log.sift import sift
from toward.me.evening import Evening
from toward.me.me import Me
from toward.practice import guide
from toward.practice.few import A_FEW
from toward.practice.registry import table
from toward.practice.table import Thing

M = TypeVar("M", bound=Moment)


def met(me: Me, id: str) -> None:
    """Keep in mine that I have read it."""
    one = me.evening().story(table).things.get(id)
    if one and one.met is None:
        with files.if_writable():
            me.mine.append(guide.opened(one, me.evening()))


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
    for first in range(0, len(every), A_FEW):  # 0: of what, is not known
        ours = bond.log.page(Page(threads=frozenset(every[first : first + A_FEW])))
        mine = me.mine.page(Page(threads=frozenset(thread_mark(m.id) for m in ours)))
        yield replace(me.evening(), mine=mine, ours=ours)


def parted(me: Me, said: Iterable[M], *kinds: type[Moment]) -> tuple[list[Thing], list[M]]:
    """What of these kinds lies here for me, and the rest of what was said."""
    lies = me.evening().story(table).of(*kinds)
    here = {one.moment.id for one in lies}
    return lies, [m for m in said if m.id not in here]

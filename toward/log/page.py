"""Which moments of a log a page is told from, by what the register knows of them. Pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress
from typing import Any, Self

from toward.log import register
from toward.log.moment import Moment, Needed
from toward.log.register import FLAGS, KIND, REWORDED, Part, kind_mark

FEW = 8  # threads: with more of them, to look through all entries is quicker than for each
ALL = [b""]


@dataclass(frozen=True)
class Page:
    """What a page asks for: these threads (marks), these kinds, the newest of every kind, and all after a seq.

    Of whatever it touches the thread comes along whole; and so does everything of which nothing is known.
    `latest`: kinds of which, of each author and thread, the newest counts; that one comes alone.
    `alone`: kinds of which the newest come alone; `within`: kinds that come with their thread, and never bring it.
    """

    threads: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    latest: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    newest: int = 0
    after: int | None = None

    def but(self, **changes: Any) -> Self:
        """The same with `changes`."""
        return replace(self, **changes)

    def seqs(self, parts: Mapping[int, Part], head: int) -> list[int]:
        """The seqs of its moments up to `head`, in order."""
        look, size = Look(self, head, set(self.threads)), register.PART
        for number in sorted(parts, reverse=True):
            look.at(parts[number], number * size)
        found, touched = look.alone, look.threads | {0}
        some = [one.to_bytes(4, "little") for one in touched] if len(touched) <= FEW else ALL
        for number in range(-(-head // size)):
            seqs = range(number * size + 1, (number + 1) * size + 1)
            if number not in parts:
                found.update(seqs)
            elif parts[number].may_hold(some):
                found.update(compress(seqs, map(touched.__contains__, parts[number].threads)))
        return sorted(seq for seq in found if seq <= head)


def told_whole(some: Iterable[Moment], after: int) -> set[str]:
    """Of what a page was told of: ids and names of threads of which all is there."""
    whole = (m for m in some if m.needed != "newest" and (m.needed != "alone" or m.seq > after))
    return {name for m in whole for name in (m.id, m.thread)}


def is_whole(some: Sequence[Moment], after: int, head: int, besides: Collection[str]) -> bool:
    """Whether all that was said after the `head` belongs with what is there, or begins something."""
    new = [m for m in some if m.seq > head and m.needed != "newest"]
    there = told_whole((m for m in some if m.seq <= head), after).union(besides) if new else set()
    for m in new:
        if m.thread != m.id and m.thread not in there:
            return False
        there.add(m.id)
    return True


@dataclass
class Look:
    """One look through a register, newest part first: the threads that a page touches, and what comes alone."""

    page: Page
    head: int
    threads: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)
    had: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    done: set[int] = field(default_factory=lambda: {0})  # marks that it need not look at any more
    passed: set[tuple[int, int, str]] = field(default_factory=set)

    @cached_property
    def _needed(self) -> dict[int, Needed]:
        page = self.page
        said: dict[Needed, frozenset[str]] = {
            "always": page.kinds, "newest": page.latest, "alone": page.alone, "thread": page.within,
        }  # fmt: skip
        return {kind_mark(kind): needed for needed, some in said.items() for kind in some}

    @cached_property
    def _some(self) -> list[bytes]:
        """What a part must hold where a page asks for some kinds alone."""
        alone = not self.page.newest and not self.page.latest and self.page.after is None
        return [kind.to_bytes(2, "little") for kind in self._needed] if alone else ALL

    def at(self, part: Part, before: int) -> None:
        """Look through one part, whose entries stand after the seq `before`; most are passed over at once."""
        after = self.head if self.page.after is None else self.page.after
        if not part.may_hold(self._some):
            return
        some = set(part.marks).difference((0,) if before + register.PART > after else self.done)
        for nth in [nth for nth, mark in enumerate(part.marks) if mark in some][::-1] if some else ():
            if (seq := before + nth + 1) <= self.head:
                self._one(seq, part, nth, new=seq > after)

    def _one(self, seq: int, part: Part, nth: int, *, new: bool) -> None:
        mark, thread = part.marks[nth], part.threads[nth]
        needed = self._needed.get(mark & KIND, "open")
        which = seq if needed == "alone" else thread
        if needed == "newest":
            self._newest(seq, mark, (mark & KIND, thread, part.author(mark)), new=new)
        elif needed == "always":
            self.threads.add(thread)
        elif new or (needed == "alone" and mark >> FLAGS & REWORDED):
            self._counts(mark, which)
            self.threads.add(thread)
        elif needed == "thread":
            self.done.add(mark)
        elif self._counts(mark, which):  # the newest are counted from the end
            self.alone.add(seq) if needed == "alone" else self.threads.add(thread)

    def _newest(self, seq: int, mark: int, which: tuple[int, int, str], *, new: bool) -> None:
        if new or which not in self.passed:
            self.alone.add(seq)
        if not mark >> FLAGS & REWORDED:  # new words stand where the first ones did: on to those
            self.passed.add(which)

    def _counts(self, mark: int, which: int) -> bool:
        had = self.had[mark & KIND]
        if len(had) >= self.page.newest:
            self.done.add(mark)
            return False
        if new := not mark >> FLAGS & REWORDED:
            had.add(which)
        return new

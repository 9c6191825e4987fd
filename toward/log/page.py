"""Which moments of a log a page is told from, by what the register knows of them. Pure."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Self

from toward.log import register
from toward.log.register import AUTHOR, FLAGS, KIND, REWORDED, THREAD, Part, kind_mark

AUTHORS = 0xFF


@dataclass(frozen=True)
class Page:
    """What a page asks for: these threads (marks), these kinds, the newest of every kind, and all after a seq.

    Of whatever it touches the thread comes along whole; and so does everything of which nothing is known.
    `latest`: kinds of which, of each author and thread, the newest counts; that one comes alone.
    """

    threads: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    latest: frozenset[str] = frozenset()
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
        found = look.alone
        touched = look.threads | {0}
        for number in range(-(-head // size)):
            part = parts.get(number) or Part()
            if part.threads & touched:
                first = number * size + 1
                found.update(n for n, e in enumerate(part.entries, first) if not e or e >> THREAD in look.threads)
        return sorted(seq for seq in found if seq <= head)


@dataclass
class Look:
    """One look through a register, newest part first: the threads that a page touches, and what comes alone."""

    page: Page
    head: int
    threads: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)
    had: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    done: set[int] = field(default_factory=lambda: {0})
    passed: set[tuple[int, str]] = field(default_factory=set)

    @cached_property
    def _kinds(self) -> set[int]:
        return {kind_mark(kind) for kind in self.page.kinds}

    @cached_property
    def _latest(self) -> set[int]:
        return {kind_mark(kind) for kind in self.page.latest}

    def at(self, part: Part, before: int) -> None:
        """Look through one part, whose entries stand after the seq `before`; most are passed over at once."""
        after, done = self.head if self.page.after is None else self.page.after, self.done
        if before + register.PART <= after and part.kinds <= done:
            return
        for seq in range(min(before + register.PART, self.head), before, -1):
            entry = part.entries[seq - before - 1]
            if (kind := entry & KIND) in done and (seq <= after or not kind):
                continue
            if kind in self._latest:
                self._newest(seq, entry, part.authors[entry >> AUTHOR & AUTHORS], new=seq > after)
            elif kind in self._kinds or self._counts(kind, entry) or seq > after:  # the newest are counted from the end
                self.threads.add(entry >> THREAD)

    def _newest(self, seq: int, entry: int, author: str, *, new: bool) -> None:
        which = (entry & KIND | entry >> THREAD << THREAD, author)
        if new or which not in self.passed:
            self.alone.add(seq)
        if not entry >> FLAGS & REWORDED:  # new words stand where the first ones did: on to those
            self.passed.add(which)

    def _counts(self, kind: int, entry: int) -> bool:
        had = self.had[kind]
        if len(had) >= self.page.newest:
            self.done.add(kind)
            return False
        if new := not entry >> FLAGS & REWORDED:
            had.add(entry >> THREAD)
        return new

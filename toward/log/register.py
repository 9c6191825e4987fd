"""Beside each log, eight bytes a moment: kind, author, flags and thread, so that a page can tell what it shows.

References, never words, sealed under the log's own key in parts of one size. An entry is written only with its
moment, and goes in the transaction that erases it. What a register does not know (0: a part that is lost, cut, of
another log, older or newer) is read from the log as if it were new, and put right with a later append.
"""

import logging
from collections.abc import Collection, Iterable, Mapping
from functools import cache, cached_property
from hashlib import blake2b
from itertools import chain
from struct import Struct
from typing import NamedTuple

import msgspec
from django.db import connection
from django.db.models import QuerySet

from toward.log import files, put, seal
from toward.log.models import MomentRow, RegisterRow
from toward.log.moment import Moment, Unreadable, is_id
from toward.log.opening import opened

PART = 256  # entries: a part fits in a page of the database
MARK, THREAD = "I4x", "4xI"  # of each entry the one and the other
AUTHORS, FEW = 128, 5  # bytes; the two, the bond itself, and room
REWORDED = 1  # new words for something older
FLAGS, AUTHOR = 24, 16  # where they begin in a mark; the kind is below
KIND, AUTHORS_MASK = 0xFFFF, 0xFF

said = logging.getLogger("toward.log")


@cache
def kind_mark(kind: str) -> int:
    """A kind in 16 bits, the same in every version."""
    return int.from_bytes(blake2b(kind.encode(), digest_size=2).digest()) or 1


def thread_mark(thread: str) -> int:
    """A thread in 32 bits; two that share one are only read together."""
    return int.from_bytes(blake2b(thread.encode(), digest_size=4).digest()) or 1


def part_of(seq: int) -> int:
    """The part in which a moment has its entry."""
    return (seq - 1) // PART


@cache
def _entries(what: str, count: int) -> Struct:
    return Struct("<" + what * count)


class Part:
    """The entries of 256 moments: of each its mark (kind, author, flags) and its thread; 0 where nothing is known."""

    def __init__(self, words: bytes = b"") -> None:
        self.words = words or msgspec.msgpack.encode([]).ljust(AUTHORS + 8 * PART, b"\0")

    @cached_property
    def authors(self) -> list[str]:
        """Whose moments they are."""
        return msgspec.msgpack.decode(self.words[:AUTHORS].rstrip(b"\0"), type=list[str])

    @cached_property
    def marks(self) -> list[int]:
        """The mark of each."""
        return list(_entries(MARK, PART).unpack_from(self.words, AUTHORS))

    @cached_property
    def threads(self) -> list[int]:
        """The thread of each."""
        return list(_entries(THREAD, PART).unpack_from(self.words, AUTHORS))

    def may_hold(self, some: Iterable[bytes]) -> bool:
        """Whether any of these stands in it as it was read: most parts are passed over by that alone."""
        return any(self.words.find(one, AUTHORS) >= 0 for one in some)

    def put(self, moment: Moment, thread: int) -> None:
        """Enter one moment, where its thread is known and its author has room."""
        if moment.by not in self.authors and len(self.authors) < FEW:
            self.authors.append(moment.by)
        if thread and moment.by in self.authors:
            flags, author = REWORDED if moment.edits and not moment.quietly else 0, self.authors.index(moment.by)
            self.set(moment.seq, flags << FLAGS | author << AUTHOR | kind_mark(moment.kind), thread)

    def set(self, seq: int, mark: int, thread: int) -> None:
        """Write an entry."""
        place = (seq - 1) % PART
        self.marks[place], self.threads[place] = mark, thread

    def author(self, mark: int) -> str:
        """Whose moment has this mark."""
        return self.authors[mark >> AUTHOR & AUTHORS_MASK]

    def thread(self, seq: int) -> int:
        """The thread of a moment, 0 where it is not known."""
        return self.threads[(seq - 1) % PART]

    def stand_for(self, seq: int, number: int, thread: int) -> None:
        """Keep the thread of a moment whose words were quietly replaced, where its entry is in this part (`number`)."""
        if seq and part_of(seq) == number and not self.thread(seq):
            self.set(seq, 0, thread)

    def packed(self) -> bytes:
        """The part as it is sealed: always of one size."""
        entries = chain.from_iterable(zip(self.marks, self.threads, strict=True))
        return msgspec.msgpack.encode(self.authors).ljust(AUTHORS, b"\0") + _entries("II", PART).pack(*entries)


def thread_at(parts: Mapping[int, Part], seq: int) -> int:
    """The thread of a moment by its seq, 0 where it is not known."""
    part = parts.get(part_of(seq))
    return part.thread(seq) if part else 0


def unpacked(words: bytes) -> Part:
    """A part out of its box; raise ValueError for anything else."""
    if len(words) != AUTHORS + 8 * PART:
        raise ValueError(len(words))
    return Part(words)


END = """
SELECT head, (SELECT count(*) FROM log_registerrow WHERE log = %(log)s),
       (SELECT box FROM log_registerrow WHERE log = %(log)s AND part = head / %(size)s),
       seq, (SELECT box FROM log_registerrow WHERE log = %(log)s AND part = (seq - 1) / %(size)s)
FROM (SELECT coalesce(max(seq), 0) AS head FROM log_momentrow WHERE log = %(log)s) AS newest,
     (SELECT max(seq) AS seq FROM log_momentrow WHERE log = %(log)s AND id = %(of)s) AS answered
"""


class End(NamedTuple):
    """Where a log ends, read in one statement: its head, how many parts there are, and the box of the newest.

    `of` and `far`: the seq of what is to be answered, where it stands in this log, and the box of its part.
    """

    head: int
    parts: int
    near: bytes | None
    of: int | None
    far: bytes | None


Boxes = dict[str, list[tuple[int, bytes]]]  # by log: number and box of each part
BOXES = "SELECT log, part, box FROM log_registerrow WHERE log IN ({})"


def boxes(logs: Iterable[str]) -> Boxes:
    """The sealed parts of several registers, read in one statement."""
    found: Boxes = {log: [] for log in logs}
    with connection.cursor() as cursor:
        cursor.execute(BOXES.format(",".join(["%s"] * len(found))), list(found))
        for log, number, box in cursor.fetchall():
            found[log].append((number, box))
    return found


class Register:
    """A log's register, for one request."""

    def __init__(self, log: str, key: bytes) -> None:
        self.log, self.key = log, key

    def end(self, of: str) -> End:
        """Where the log ends now."""
        with connection.cursor() as cursor:
            cursor.execute(END, {"log": self.log, "of": of, "size": PART})
            return End(*cursor.fetchone())

    def enter(self, end: End, moment: Moment) -> None:
        """Write the entry of a moment that was just written; raise IntegrityError where somebody was faster.

        Where older parts are missing, the oldest is worked out too: one an append, so that none takes long.
        """
        number = part_of(moment.seq)
        behind = end.parts + (end.near is None) <= number
        if behind:
            self._mend(number)
        if end.near is not None or not behind:  # a new part waits for those before it, to which its threads lead
            part = self._opened(number, end.near) or self._anew(number)
            part.put(moment, self._thread(moment, part, end))
            self._write(number, part, end.near)

    def parts(self, boxes: Boxes) -> dict[int, Part]:
        """Every part that opens."""
        unlock = seal.opener(self.key)
        found = {number: self._opened(number, box, unlock) for number, box in boxes[self.log]}
        if broken := [number for number, part in found.items() if part is None]:
            with files.if_writable():
                self._rows(*broken).delete()  # once it is gone, a later append works it out anew
        return {number: part for number, part in found.items() if part is not None}

    def doubt(self, seqs: Collection[int]) -> None:
        """Let go of parts that know less of these than the log does: each is of an older day of it."""
        for number in {part_of(seq) for seq in seqs}:
            anew = self._anew(number)
            if any(anew.thread(seq) for seq in seqs if part_of(seq) == number):
                said.warning("a part of a register is older than its log, and is worked out anew")
                with files.if_writable():
                    self._rows(number).delete()

    def threads_of(self, names: Collection[str], parts: Mapping[int, Part]) -> dict[str, int]:
        """The thread of each moment, 0 where it is not known; what is no moment here names a thread itself."""
        found = {id: thread_at(parts, seq) for id, seq in self._seqs(names).items()}
        return {name: found[name] if name in found else thread_mark(name) for name in names}

    def _thread(self, moment: Moment, part: Part, end: End) -> int:
        if end.of is None:  # it begins its own, or belongs to one of another log
            return thread_mark(moment.thread)
        if part_of(end.of) == part_of(moment.seq):
            return part.thread(end.of)
        far = self._opened(part_of(end.of), end.far)
        if far is None:  # once it is gone, the next append works it out anew
            self._rows(part_of(end.of)).delete()
        return far.thread(end.of) if far else 0

    def _rows(self, *numbers: int) -> QuerySet[RegisterRow]:
        return RegisterRow.objects.filter(log=self.log, part__in=numbers)

    def _write(self, number: int, part: Part, before: bytes | None) -> None:
        put.part(self.log, number, self._locked(number, part), before)

    def _place(self, number: int) -> str:
        return f"register:2:{self.log}:{number}"  # 2: threads have other names than at first

    def _locked(self, number: int, part: Part) -> bytes:
        return seal.lock(self.key, part.packed(), self._place(number))

    def _opened(self, number: int, box: bytes | memoryview | None, unlock: seal.Open | None = None) -> Part | None:
        unlock = unlock or seal.opener(self.key)
        try:
            return unpacked(unlock(box, self._place(number))) if box is not None else None
        except (seal.DoesNotOpen, ValueError, msgspec.DecodeError):
            said.warning("a part of a register does not open, and is worked out anew")
            return None

    def _mend(self, upto: int) -> None:
        there = RegisterRow.objects.filter(log=self.log).values_list("part", flat=True)
        for number in sorted(set(range(upto)).difference(there))[:1]:
            self._write(number, self._anew(number), None)

    def _anew(self, number: int) -> Part:
        """Work out a part from the log; what answers something of which nothing is known stays unknown, too."""
        part, moments = Part(), self._moments(number)
        seqs = self._seqs({id for m in moments for id in (m.thread, m.edits)})
        threads = self._threads(seqs, number)
        for m in moments:
            mark = thread_mark(m.thread) if m.thread == m.id else threads.get(m.thread, thread_mark(m.thread))
            if m.thread == m.edits:  # of what it corrects the box may be gone: it stands for it
                mark = mark or thread_mark(m.edits)
                part.stand_for(seqs.get(m.edits, 0), number, mark)
            threads |= {m.id: mark, m.edits or m.id: mark}
            part.put(m, 0 if isinstance(m, Unreadable) else mark)
        return part

    def _moments(self, number: int) -> list[Moment]:
        upto = (number + 1) * PART
        rows = MomentRow.objects.filter(log=self.log, seq__gt=upto - PART, seq__lte=upto, box__isnull=False)
        return list(opened(self.log, self.key, rows.order_by("seq").values_list("seq", "id", "box")))

    def _seqs(self, names: Collection[str]) -> dict[str, int]:
        ids = [one for one in names if is_id(one)]  # a name that no moment can have is not asked for
        return dict(MomentRow.objects.filter(log=self.log, id__in=ids).values_list("id", "seq")) if ids else {}

    def _threads(self, seqs: dict[str, int], lost: int) -> dict[str, int]:
        rows = self._rows(*({part_of(seq) for seq in seqs.values()} - {lost})).values_list("part", "box")
        parts = {number: part for number, box in rows if (part := self._opened(number, box))}
        return {id: thread_at(parts, seq) for id, seq in seqs.items()}

    def forget(self, ids: Collection[str], lives: str = "") -> None:
        """Let the entries of erased moments go; of one that `lives` on in other words the thread stays.

        The newest part goes first, as in an append.
        """
        seqs = self._seqs(ids)
        for row in self._rows(*map(part_of, seqs.values())).select_for_update().order_by("-part"):
            part = self._opened(row.part, row.box)
            if part is None:  # what does not open cannot lose one entry
                self._rows(row.part).delete()
                continue
            for id, seq in seqs.items():
                if part_of(seq) == row.part:
                    part.set(seq, 0, part.thread(seq) if id == lives else 0)
            self._rows(row.part).update(box=self._locked(row.part, part))

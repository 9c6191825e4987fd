"""Append, read, edit, take back: the only code that touches moment rows."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from django.db import IntegrityError, connection, transaction
from django.db.models import Max

from toward.log import bus, files, put, seal
from toward.log.bookmark import Far
from toward.log.models import MomentRow
from toward.log.moment import EPOCH, Moment, TakenBack, encode, fold, kind_of, new_id
from toward.log.opening import Row, aad_for, opened
from toward.log.page import Page, is_whole
from toward.log.register import Boxes, Part, Register, boxes, part_of, thread_at, thread_mark

QUIET = timedelta(minutes=10)
TRIES = 20
FEW = 500  # rows in hand at a time
SOME = "SELECT seq, id, box FROM log_momentrow WHERE log = %s AND box IS NOT NULL AND seq IN ({}) ORDER BY seq"


class NotYours(Exception):
    """Only the author changes or takes back what they said."""


class NotMineToSay(NotYours):
    """An answer that is the other's to give."""


class Gone(Exception):
    """There is no such moment here (any more)."""


class Closed(Exception):
    """Nothing can be added: the bond has ended, and its log is an archive. One's own words can still be erased."""


def now() -> datetime:
    """The server's time, UTC."""
    return datetime.now(UTC)


class Log:
    """A log that is open for one request, in the hands of one reader (a person id).

    `closed`: whether nothing can be added any more. A write asks it; reading a page never does.
    `head`: how far it had come when the request began, where that is known: pages are told up to there.
    `read`: reads its register beside others', once for a request.
    """

    def __init__(
        self,
        id: str,
        key: bytes,
        reader: str,
        *,
        closed: Callable[[], bool] = lambda: False,
        head: int | None = None,
        read: Callable[[], Boxes] | None = None,
    ) -> None:
        self.id = id
        self.key = key
        self.reader = reader
        self.closed = closed
        self.version = 0  # how often something was written here in this request
        self._head, self._read, self._known = head, read, head

    @property
    def told(self) -> int | None:
        """How far this request tells it, where it has settled on that."""
        return self._head

    @cached_property
    def moments(self) -> list[Moment]:
        """Everything in this log, edits folded in; kept for this request only."""
        return self.read()

    def look_anew(self) -> None:
        """Tell it from here on as it stands, not as it stood when the request began."""
        self._changed()

    def _changed(self, head: int | None = None) -> None:
        """Something was added up to `head` (which a register as it was does not know, and so is read), or erased."""
        self.version, self._head = self.version + 1, head
        self.__dict__.pop("moments", None)
        if head is None:
            self._read = self._known = None
            self.__dict__.pop("_parts", None)

    def read(self, after: int = 0) -> list[Moment]:
        """Open what stands after `seq`, oldest first. Never raises for a bad box."""
        return fold(self.each(after))

    def each(self, after: int = 0) -> Iterator[Moment]:
        """The same one after the other, edits by themselves: no more than a few are in memory."""
        rows = MomentRow.objects.filter(log=self.id, seq__gt=after, box__isnull=False).order_by("seq")
        return self._opened(rows.values_list("seq", "id", "box").iterator(FEW))

    def _opened(self, rows: Iterable[Row]) -> Iterator[Moment]:
        return opened(self.id, self.key, rows)

    def page(self, page: Page) -> list[Moment]:
        """Open what a page asks for, edits folded in."""
        return fold(self.asked(page))

    def near(self, after: int, far: Far, besides: Collection[str] = ()) -> list[Moment] | None:
        """What stands after a seq, and of what stands before what was once worked out; edits by themselves.

        None where some of that is gone, or somebody said something to more than that (or than what is known `besides`).
        """
        some = list(self._some([*far.seqs, *range(after + 1, self.head() + 1)]))
        whole = len(far.seqs) == sum(m.seq <= after for m in some)
        return some if whole and is_whole(some, after, far.head, besides) else None

    def asked(self, page: Page) -> list[Moment]:
        """Open what a page asks for, edits by themselves."""
        seqs = page.seqs(self._parts, self.head())
        some = list(self._some(seqs))
        if missing := self._of_unknown(some) - page.threads:  # of a part that is lost, their newest words may stand
            more = page.but(threads=page.threads | missing).seqs(self._parts, self.head())
            some = sorted((*some, *self._some(sorted(set(more).difference(seqs)))), key=lambda m: m.seq)
        return some

    def _of_unknown(self, some: Iterable[Moment]) -> set[int]:
        """The threads of those of which the register knew nothing when it was read."""
        parts, known = self._parts, self._known or 0
        unknown = [m for m in some if m.seq <= known and not thread_at(parts, m.seq)]
        self._register.doubt({m.seq for m in unknown if part_of(m.seq) in parts})
        names = {name for m in unknown for name in (m.id, m.thread)}
        return {thread_mark(name) for name in names} | (self.marks(names) if names else set())

    def kinds(self, *kinds: type[Moment]) -> list[Moment]:
        """Everything of these kinds, and what belongs with it."""
        return self.page(Page(kinds=frozenset(kind_of(kind) for kind in kinds)))

    def _some(self, seqs: list[int]) -> Iterator[Moment]:
        for first in range(0, len(seqs), FEW):
            few = seqs[first : first + FEW]
            numbers = ",".join(map(str, few))  # our own; as parameters they cost more than opening what they name
            with connection.cursor() as cursor:
                cursor.execute(SOME.format(numbers), [self.id])
                rows = cursor.fetchall()
            yield from self._opened(rows)

    def back(self, before: int, few: int) -> tuple[list[Moment], int]:
        """What stands in the `few` places before a seq, newest first, edits folded in; and the seq of the oldest."""
        rows = MomentRow.objects.filter(log=self.id, seq__lt=before, box__isnull=False).order_by("-seq")
        seqs = list(rows.values_list("seq", flat=True)[:few])
        lost = len(self._parts) <= part_of(self.head())  # what is not known is then opened once, not for every few
        threads = frozenset(thread_at(self._parts, seq) for seq in seqs)
        oldest = seqs[-1] if seqs else 0
        some = self.moments if lost else self.page(Page(threads=threads))
        return [m for m in reversed(some) if oldest <= m.seq < before], oldest

    def thread(self, id: str) -> list[Moment]:
        """What belongs with a moment, and all of which that is not known: as it was written, edits by themselves."""
        thread = self._register.threads_of([id], self._parts)[id]
        page = Page(threads=frozenset({thread}))
        return list(self._some(page.seqs(self._parts, self.head())) if thread else self.each())

    def marks(self, ids: Collection[str]) -> set[int]:
        """By what the threads are marked that these belong to (ids of moments, or names of threads)."""
        return set(self._register.threads_of(ids, self._parts).values()) - {0}

    def threads(self, moments: Iterable[Moment]) -> dict[str, int]:
        """By what the thread of each moment is marked, 0 where that is not known."""
        parts = self._parts
        return {m.id: thread_at(parts, m.seq) for m in moments}

    def before(self, day: date, since: int = 0) -> int:
        """The seq that parts best what was said before a day (UTC) from the rest: a clock may have been wrong."""
        rows = MomentRow.objects.filter(log=self.id, seq__gt=since).order_by("seq").values_list("seq", "day")
        older, most, found = 0, 0, since
        for seq, then in rows.iterator(FEW):
            older += 1 if then < day else -1
            if older > most:
                most, found = older, seq
        return found

    @property
    def _register(self) -> Register:
        return Register(self.id, self.key)

    @cached_property
    def _parts(self) -> dict[int, Part]:
        read = self._read or (lambda: boxes([self.id]))
        self._known = self.head() if self._known is None else self._known
        return self._register.parts(read())

    def find(self, id: str) -> Moment:
        """Return one moment by id, or raise Gone."""
        for moment in fold(self.thread(id)):
            if moment.id == id:
                return moment
        raise Gone(id)

    def own(self, id: str) -> Moment:
        """Return one moment that the reader said, or raise Gone or NotYours."""
        moment = self.find(id)
        if moment.by != self.reader:
            raise NotYours(id)
        return moment

    def append(self, moment: Moment, at: datetime | None = None) -> Moment:
        """Seal a moment at the end of the log and say so to the phones that listen (`at`: for the demo)."""
        if self.closed():
            raise Closed(self.id)
        whose = moment.by or self.reader
        said = moment.again(by=whose, at=at or now(), id="", seq=0, earlier=(), reworded=EPOCH, reworded_seq=0)
        seq, id = self._write(said)
        self._changed(seq)
        transaction.on_commit(lambda: bus.publish(self.id, seq))
        return said.again(seq=seq, id=id)

    def _write(self, moment: Moment) -> tuple[int, str]:
        words, id, register = encode(moment), new_id(), self._register
        said = moment.again(id=id)
        for _ in range(TRIES):
            end = register.end(said.edits or said.thread)
            seq = end.head + 1
            box = seal.lock(self.key, words, aad_for(self.id, seq, id))
            try:
                with transaction.atomic():
                    self._still_there(moment)
                    put.moment(self.id, seq, id, moment.at.date(), box)
                    register.enter(end, said.again(seq=seq))
            except IntegrityError:  # somebody else took this seq: seal again for the next
                continue
            return seq, id
        raise TimeoutError("the log is too busy")

    def _still_there(self, moment: Moment) -> None:
        """An answer to what was taken back in this very moment would lie here where nobody sees it: raise Gone."""
        of = getattr(moment, "of", "") if moment.goes_with else ""
        if not of:
            return
        found = MomentRow.objects.select_for_update().filter(log=self.id, id=of)
        if any(found.values_list("erased", flat=True)) and not self._stands_for(of):  # or a quiet correction
            raise Gone(of)

    def holds(self, ids: Collection[str]) -> bool:
        """Whether any of these stands here, or once did."""
        return MomentRow.objects.filter(log=self.id, id__in=ids).exists()

    def head(self) -> int:
        """The seq of the newest moment, 0 when there is none; of the newest that this request knows."""
        if self._head is not None:
            return self._head
        top = MomentRow.objects.filter(log=self.id).aggregate(top=Max("seq"))["top"]
        return int(top or 0)

    def edit(self, id: str, words: Moment) -> Moment:
        """Put new words in place of one's own; after ten minutes, or a reveal, the old stay readable."""
        old = self.own(id)
        age = now() - old.at
        quietly = not old.was_sealed and timedelta(0) <= age <= QUIET
        with transaction.atomic():
            said = self.append(words.again(edits=old.id, quietly=quietly))
            if quietly:
                gone = [i for i in self._stands_for(old.id) if i != said.id]
                self._erase(gone)
                self._register.forget(gone, lives=old.id)
                self._changed()
        return said

    def take_back(self, id: str) -> None:
        """Null every box that holds these words or goes with them; a line stays, but for some kinds and ended bonds."""
        old = self.own(id)
        with transaction.atomic():
            self._erase(gone := [old.id, *self._stands_for(old.id)])
            self._erase(with_it := self._goes_with(old.id))  # after the first, which whoever answers now waits for
            if old.leaves_trace and not self.closed():
                self.append(TakenBack(of=old.id, what=old.kind))
            self._register.forget([*gone, *with_it])  # last: that line still asked for its thread
        self._changed()

    def _stands_for(self, root: str) -> list[str]:
        """The rows that hold a moment's words: itself, its edits, and copies that name it (`copy_of`)."""
        return [
            moment.id
            for moment in self.thread(root)
            if root in (moment.id, moment.edits, getattr(moment, "copy_of", ""))
        ]

    def _goes_with(self, root: str) -> list[str]:
        """What is nothing without a moment: answers to it, and what was said to those."""
        gone = [root]
        for moment in self.thread(root):
            if moment.edits in gone or (moment.goes_with and getattr(moment, "of", "") in gone):
                gone += [moment.id, moment.edits or moment.id]  # what a quiet correction stands for has no box
        return gone[1:]

    def _erase(self, ids: list[str]) -> None:
        MomentRow.objects.filter(log=self.id, id__in=ids).update(box=None, erased=True)
        transaction.on_commit(files.forget)

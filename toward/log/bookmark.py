"""A reader's bookmark in a bond: how far both logs were worked out, and which threads of before are still open.

One sealed row of one size for each reader and bond, named by what follows from the reader's master key: nobody
else can tell whose it is. References only, never words. What is lost, of another version or does not open is
worked out anew from the logs.
"""

import logging
from collections.abc import Collection
from struct import Struct
from typing import Self

import msgspec
from django.db import connection

from toward.log import seal
from toward.log.models import BookmarkRow

MOST = 1000  # threads; with more of them open, pages are told from everything
FAR = 3000  # seqs of each log; where pages need more of long ago, each looks through the register
DUE = 600  # seqs of ours; where the other's dues hang on more, they are told from all that my pages are
VISITS = 9  # that are remembered: those of one sitting, and those before to which it is compared
SIZE = 4 * MOST + 2 * 5 * FAR + 5 * DUE + 256 * VISITS + 256
MARK = Struct("<I")
READ = "SELECT box FROM log_bookmarkrow WHERE name = %s"
NOW = 3  # counted up where pages need other threads kept open than before

said = logging.getLogger("toward.log")


class Far(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What pages need of a log's beginning: the `seqs`, as they were worked out when the log stood at `head`."""

    head: int = 0
    seqs: tuple[int, ...] = ()


class Visit(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """That its reader looked (`at`, in seconds) at ours as far as `upto`. Nobody else can know.

    `top`: what stood first without a time, `turn`: what was first of the rest, `worth`: what was suggested.
    """

    at: int = 0
    upto: int = 0
    top: str = ""
    turn: str = ""
    worth: str = ""


class Bookmark(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """`mine`, `ours`: the seqs after which everything is new or was said lately; `open`: marks of threads, packed.

    `far_mine`, `far_ours`: what pages need of what stands before; None where that is looked for anew.
    `due`: what the other's dues are told from, of ours up to its head; None where that is as much as my pages are.
    `at`: when it was written, in seconds. `more`: more is open than there is room for: pages are told from everything.
    `visits`: the last few, oldest first.
    `version`: by which understanding of what pages need; one of another is worked out anew.
    """

    mine: int = 0
    ours: int = 0
    open: bytes = b""
    at: int = 0
    more: bool = False
    version: int = 0
    far_mine: Far | None = None
    far_ours: Far | None = None
    due: Far | None = None
    visits: tuple[Visit, ...] = ()

    @classmethod
    def of(cls, mine: int, ours: int, threads: Collection[int], at: int = 0, visits: tuple[Visit, ...] = ()) -> Self:
        """A bookmark with these open threads (marks)."""
        more = len(threads) > MOST
        packed = b"" if more else b"".join(MARK.pack(one) for one in sorted(threads))
        return cls(mine, ours, packed, at, more, NOW, visits=visits[-VISITS:])

    def with_far(self, mine: Far, ours: Far, due: Far | None) -> "Bookmark":
        """The same with what pages and dues need of long ago, where there is room for it."""
        fits = max(len(mine.seqs), len(ours.seqs)) <= FAR
        far = msgspec.structs.replace(self, far_mine=mine, far_ours=ours) if fits else self
        return msgspec.structs.replace(far, due=due) if due and len(due.seqs) <= DUE and not self.more else far

    def is_of(self, mine: int, ours: int) -> bool:
        """Whether it can be of logs that stand there."""
        due = (self.due or Far()).head
        far = max(self.mine, (self.far_mine or Far()).head), max(self.ours, (self.far_ours or Far()).head, due)
        return far[0] <= mine and far[1] <= ours and self.version == NOW

    @property
    def threads(self) -> frozenset[int]:
        """The marks of the threads that were open."""
        return frozenset(one for (one,) in MARK.iter_unpack(self.open))


def read(name: str, key: bytes) -> Bookmark | None:
    """The bookmark of this name; None where there is none that opens."""
    with connection.cursor() as cursor:
        cursor.execute(READ, [name])
        row = cursor.fetchone()
    try:
        return msgspec.msgpack.decode(seal.unlock(key, row[0], _place(name)), type=Bookmark) if row else None
    except (seal.DoesNotOpen, msgspec.DecodeError, ValueError):
        said.warning("a bookmark does not open, and is worked out anew")
        return None


def write(name: str, key: bytes, mark: Bookmark) -> None:
    """Put it in place of the one before."""
    box = seal.lock(key, msgspec.msgpack.encode(mark), _place(name), SIZE)
    BookmarkRow.objects.update_or_create(name=name, defaults={"box": box})


def forget(name: str) -> None:
    """Let a bookmark go."""
    BookmarkRow.objects.filter(name=name).delete()


def _place(name: str) -> str:
    return f"bookmark:1:{name}"

"""What people say, as small typed records.

Every kind is a subclass of `Moment` with its own tag. Kinds only ever grow: a new field has a
default, and a shape that cannot grow gets a new tag while the old class stays, with `upcast()`.
Old words stay readable for ever (`tests/golden/`).
"""

import re
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any, ClassVar, Literal, Self, Union

import msgspec

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ID = r"[A-Za-z0-9_-]{22}"  # as it is written


Needed = Literal["always", "newest", "open", "alone", "thread"]


class Moment(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False, tag_field="kind", tag="log.moment"):
    """The part that all moments share.

    `by` is the author's person id and `at` the time on the server, UTC. `edits` names the moment
    whose words these replace. The rest is filled in by the log when it is read, and never sealed
    (`reworded`: when its newest words came, and their place in the log).
    `needed`: which moments of a kind a page is told from, besides those that came lately: "always" all of them; of
    each author and thread the "newest"; the newest few and those that a practice says are "open", each with its
    thread; the newest few "alone", without what belongs with them; or none but with their "thread", which they never
    bring along.
    A kind that `goes_with` another is nothing without the moment that it names (`of`): it is erased together
    with that one, and no longer written once that one is gone.
    """

    needed: ClassVar[Needed] = "always"
    leaves_trace: ClassVar[bool] = True
    was_sealed: ClassVar[bool] = False
    goes_with: ClassVar[bool] = False

    by: str = ""
    at: datetime = EPOCH
    edits: str = ""
    quietly: bool = False
    id: str = ""
    seq: int = 0
    earlier: tuple[Any, ...] = ()
    reworded: datetime = EPOCH
    reworded_seq: int = 0

    @property
    def kind(self) -> str:
        """The tag, such as `feelings.checkin`."""
        return kind_of(type(self))

    @property
    def stands_as(self) -> str:
        """The id under which it is read: new words keep that of the first."""
        return self.edits or self.id

    @property
    def last_seq(self) -> int:
        """The place of its newest words in its log."""
        return max(self.seq, self.reworded_seq)

    @property
    def edited(self) -> bool:
        """Whether earlier words stand behind these."""
        return bool(self.earlier)

    @property
    def thread(self) -> str:
        """The moment that this belongs to, here or in another log: what it is said to (`of`), or else itself.

        Of a kind of which only the newest is needed, all are one thread; such a kind may name what it is the newest of.
        """
        of = getattr(self, "of", "") or getattr(self, "copy_of", "") or self.edits
        return of or (self.kind if self.needed == "newest" else self.id)

    def upcast(self) -> "Moment":
        """Return this moment in today's shape; old classes override it."""
        return self

    def again(self, **changes: Any) -> Self:
        """Return a copy with `changes`."""
        return msgspec.structs.replace(self, **changes)


class TakenBack(Moment, tag="log.taken_back"):
    """The author took a moment back; its box is gone and this line stays. `what`: the kind it was."""

    of: str = ""
    what: str = ""


class Unreadable(Moment, tag="log.unreadable"):
    """Stands in a reading where a box does not open, or holds a kind that this version cannot know."""

    newer: bool = False


def new_id() -> str:
    """Return 16 random bytes as 22 letters."""
    return secrets.token_urlsafe(16)


def is_id(said: str) -> bool:
    """Whether this is written as an id is."""
    return re.fullmatch(ID, said) is not None


def ids_in(path: str) -> set[str]:
    """What an address names by its id."""
    return {part for part in path.split("/") if is_id(part)}


def kind_of(kind: type[Moment]) -> str:
    """The tag of a kind."""
    return str(kind.__struct_config__.tag)


def kinds() -> Iterable[type[Moment]]:
    """Every kind that has been imported so far."""
    return Moment.__subclasses__()


@cache
def _decoder(known: tuple[type[Moment], ...]) -> msgspec.msgpack.Decoder[Moment]:
    return msgspec.msgpack.Decoder(Union[known])  # noqa: UP007 - made at run time


def decoder() -> msgspec.msgpack.Decoder[Moment]:
    """Return the decoder for every kind that is known now."""
    return _decoder(tuple(kinds()))


encode = msgspec.msgpack.Encoder().encode


def fold(moments: Iterable[Moment]) -> list[Moment]:
    """Put edits where the first words stood: newest words, old place and id, `earlier` behind."""
    told: dict[str, Moment] = {}
    for moment in moments:
        if moment.edits:
            told[moment.edits] = _over(told.get(moment.edits), moment)
        else:
            told[moment.id] = moment
    return list(told.values())


def _over(first: Moment | None, edit: Moment) -> Moment:
    if first is None:  # the first words are erased: a quiet correction stands alone
        return edit.again(id=edit.edits)
    if first.by != edit.by or type(first) is not type(edit):
        return first
    earlier = first.earlier if edit.quietly else (*first.earlier, first)
    return edit.again(id=first.id, seq=first.seq, at=first.at, earlier=earlier, reworded=edit.at, reworded_seq=edit.seq)

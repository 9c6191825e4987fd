"""Opening the rows of a log: each box in its own place, and never an error for a bad one."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from toward.log import seal
from toward.log.moment import Moment, Unreadable, decoder

Row = tuple[int, str, Any]  # seq, id, box


def aad_start(log: str) -> str:
    """How the place of every box in a log begins."""
    return f"moment:1:{log}:"


def aad_for(log: str, seq: int, id: str) -> str:
    """The one place where a box opens; bound into it as AAD."""
    return f"{aad_start(log)}{seq}:{id}"


def opened(log: str, key: bytes, rows: Iterable[Row]) -> Iterator[Moment]:
    """Open row after row; a page opens thousands, so what they share is looked up once."""
    unlock, decode, start = seal.opener(key), decoder().decode, aad_start(log)
    for seq, id, box in rows:
        try:
            moment = decode(unlock(box, f"{start}{seq}:{id}")).upcast()
        except seal.DoesNotOpen:
            moment = Unreadable()
        except msgspec.ValidationError:
            moment = Unreadable(newer=True)
        moment.id, moment.seq = id, seq
        yield moment

"""What one says of oneself, a key at a time: a draft in mine, said in ours, changed, taken back, soft after months.

Pure. A practice has a kind of its own for it, with a `key` and a `wording`. The same kind in mine is a draft, which
nobody else has. Under a key the newest of its author stands. saying.py keeps and says it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from toward.log.moment import Moment

M = TypeVar("M", bound=Moment)
MONTH = timedelta(days=30)


def key_of(m: Moment) -> str:
    """What it is about."""
    return str(getattr(m, "key", ""))


def standing(said: Iterable[Moment], kind: type[M], by: str) -> dict[str, M]:
    """What somebody has said of themselves, by key, in the order of a log; of mine: my drafts."""
    newest: dict[str, M] = {}
    for m in reversed([m for m in said if isinstance(m, kind) and m.by == by]):
        newest.setdefault(key_of(m), m)
    return dict(reversed(newest.items()))


def as_of(said: Iterable[Moment], some: Iterable[Moment], still: type[Moment]) -> dict[str, datetime]:
    """Of when each is: when it was said, put differently, or last called `still` true (`of` it, by its author)."""
    again = {(getattr(one, "of", ""), one.by): one.at for one in said if isinstance(one, still)}
    return {m.id: max(m.at, m.reworded, again.get((m.id, m.by), m.at)) for m in some}


def is_soft(since: datetime, months: int, now: datetime) -> bool:
    """Whether so many months have gone by that it may not be true any more."""
    return now - since >= months * MONTH

"""Looking through all that was ever said, and keeping what one looks for: memory grows with what is found alone."""

from collections.abc import Callable
from typing import Any, TypeVar

from toward.log.log import Log
from toward.log.moment import Moment, fold

M = TypeVar("M", bound=Moment)


def _always(_: Moment) -> bool:
    return True


def sift(log: Log, kind: type[M], holds: Callable[[M], bool] = _always) -> list[M]:
    """Every moment of a kind that holds, by its newest words, oldest first; what was taken back is gone."""

    def is_one(m: Any) -> bool:
        return isinstance(m, kind) and holds(m)

    once = {m.stands_as for m in log.each() if is_one(m)}  # by some words of theirs: newer ones may not hold
    found = fold(m for m in log.each() if m.stands_as in once) if once else []
    return [m for m in found if isinstance(m, kind) and holds(m)]

"""Of the small things of an evening, which comes: what was refused rests for weeks, and they take turns. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from toward.paths.moments import Passed
from toward.practice.practice import Bring

RESTS = timedelta(weeks=3)
PRESSING = 10  # a rank below this is for tonight, whenever it came last; at 0 the other is low, and nothing rests


def in_turn(small: Iterable[Bring], marks: Sequence[Passed], now: datetime) -> list[Bring]:
    """Those that do not rest: what presses, then what did not come for the longest time; never the last one first."""
    came = {m.step: m for m in marks}
    last = next((m.step for m in reversed(marks) if m.step.startswith("small ")), "")
    awake = [one for one in small if not (one.rank and _rests(came.get(_key(one)), now))]
    others = [one for one in awake if _key(one) != last] or awake
    return sorted(others, key=lambda one: (min(one.rank, PRESSING), _seq(came.get(_key(one))), one.rank))


def _key(one: Bring) -> str:
    return f"small {one.key}"


def _rests(mark: Passed | None, now: datetime) -> bool:
    return mark is not None and mark.left_out and now - mark.at < RESTS


def _seq(mark: Passed | None) -> int:
    return mark.seq if mark else 0

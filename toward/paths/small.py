"""What was refused of an evening rests, a small thing for weeks; and of the small things, which comes. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from toward.paths.moments import Passed
from toward.practice.practice import Bring

RESTS, A_FEW_DAYS = timedelta(weeks=3), timedelta(days=3)
PRESSING = 10  # a rank below this is for tonight, whenever it came last; at 0 the other is low, and nothing rests


def in_turn(small: Iterable[Bring], marks: Sequence[Passed], now: datetime) -> list[Bring]:
    """Those that do not rest: what presses, then what did not come for the longest time; never the last one first."""
    came = {m.step: m for m in marks}
    last = next((m.step for m in reversed(marks) if m.step.startswith("small ")), "")
    awake = [one for one in small if not (one.rank and put_off(_key(one), marks, now, rests=RESTS))]
    others = [one for one in awake if _key(one) != last] or awake
    return sorted(others, key=lambda one: (min(one.rank, PRESSING), _seq(came.get(_key(one))), one.rank))


def _key(one: Bring) -> str:
    return f"small {one.key}"


def put_off(
    key: str, marks: Sequence[Passed], now: datetime, since: datetime | None = None, rests: timedelta = A_FEW_DAYS
) -> bool:
    """Whether a step was left out lately, and is no other (`since`) than it was then."""
    at = [m.at for m in marks if m.step == key and m.left_out]
    return any(now - one < rests and not (since and since > one) for one in at)


def _seq(mark: Passed | None) -> int:
    return mark.seq if mark else 0

"""What each says apart, in a `slot` (what it is, and the how-manieth time), as a story tells it. Pure.

sealed.py keeps, seals and takes out what stands in it.
"""

from typing import TypeVar

from toward.log.moment import Moment
from toward.me.evening import Evening

M = TypeVar("M", bound=Moment)


def draft(evening: Evening, new: M) -> M:
    """My side as it lies in mine for this bond; the `new` one where I have none."""
    at = _place(new.again(bond=evening.seed))
    mine = (m for m in reversed(evening.mine) if isinstance(m, type(new)))
    return next((m for m in mine if _place(m) == at), new.again(bond=evening.seed))


def told(evening: Evening, kind: type[M], slot: str, who: str) -> M | None:
    """That somebody has said that theirs is in."""
    said = (m for m in evening.ours if isinstance(m, kind) and m.by == who)
    return next((m for m in said if getattr(m, "of", "") == slot), None)


def _place(m: Moment) -> tuple[str, str]:
    return getattr(m, "bond", ""), getattr(m, "slot", "")

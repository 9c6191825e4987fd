"""An offer to the other: answered with a yes, with "not now" (which looks like no answer), or by its time. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from toward.log.moment import Moment
from toward.me.evening import Evening

M = TypeVar("M", bound=Moment)
Kinds = tuple[type[Moment], ...]


def _any(_offer: Moment, _yes: Moment) -> bool:
    return True


@dataclass(frozen=True)
class Offer(Generic[M]):
    """One offer. `mine`: whether I made it; `yes`: what the one who was asked said; `declined`: my "not now".

    `ended`: what either ended it with after a yes; `until`: when it fades.
    """

    moment: M
    mine: bool
    yes: Moment | None
    declined: bool
    ended: Moment | None
    until: datetime

    def open(self, now: datetime) -> bool:
        """Whether it waits for an answer still, for whoever looks."""
        return self.yes is None and not self.declined and now < self.until

    @property
    def stands(self) -> bool:
        """Whether both want it, and neither has ended it."""
        return self.yes is not None and self.ended is None


def offers(
    evening: Evening,
    kind: type[M],
    *,
    yes: Kinds,
    declined: Kinds,
    until: Callable[[M], datetime],
    ended: Kinds = (),
    fits: Callable[[M, Moment], bool] = _any,
) -> list[Offer[M]]:
    """Every offer of a kind between the two, in the order in which they were made; the first yes that fits it holds."""
    both = {evening.me: evening.other, evening.other: evening.me}
    said, ends, away = _of(evening.ours, yes), _of(evening.ours, ended), _of(evening.mine, declined)

    def one(m: M) -> Offer[M]:
        found = [y for y in said.get(m.id, ()) if y.by == both[m.by] and fits(m, y)]
        gone = [e for e in ends.get(m.id, ()) if e.by in both]
        return Offer(m, m.by == evening.me, _first(found), m.by != evening.me and m.id in away, _first(gone), until(m))

    return [one(m) for m in evening.ours if isinstance(m, kind) and m.by in both and evening.other]


def _first(said: list[Moment]) -> Moment | None:
    return said[0] if said else None


def _of(moments: Iterable[Moment], kinds: Kinds) -> dict[str, list[Moment]]:
    found: dict[str, list[Moment]] = {}
    for m in moments:
        if isinstance(m, kinds):
            found.setdefault(getattr(m, "of", ""), []).append(m)
    return found

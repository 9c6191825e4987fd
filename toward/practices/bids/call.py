"""One call and what it met with; and every call, in the order of the log."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from toward.log.moment import Moment
from toward.practices.bids.moments import HOWS, Answered, Bid, Suits

GRACE = timedelta(minutes=1)  # between the tap and the log
SOON = timedelta(minutes=30)
AFTER = timedelta(hours=2)


@dataclass(frozen=True)
class Call:
    """One call, and what it met with."""

    bid: Bid
    answer: Answered | None = None
    suits: bool = False

    @property
    def until(self) -> datetime:
        """When it fades."""
        return self.bid.until or self.bid.at + AFTER

    def open(self, now: datetime) -> bool:
        """Whether it can still be answered."""
        return self.answer is None and now < self.until

    def ahead(self, now: datetime) -> bool:
        """Whether both look forward to its time, or are in the middle of it."""
        when = self.answer.when if self.answer else None
        return bool(self.suits and when and now < when + AFTER)

    def due(self, now: datetime) -> bool:
        """Whether its time is now, or nearly."""
        when = self.answer.when if self.answer else None
        return bool(self.ahead(now) and when and when - now <= SOON)


def told(ours: Iterable[Moment], members: set[str]) -> list[Call]:
    """Every call in the order of the log; what does not fit is passed over."""
    calls: dict[str, Call] = {}
    for m in ours:
        match m:
            case Bid() if m.by in members and m.id not in calls:
                calls[m.id] = Call(m)
            case Answered() if m.by in members and _fits(calls.get(m.of), m):
                calls[m.of] = Call(calls[m.of].bid, m)
            case Suits():
                _suit(calls, m)
    return list(calls.values())


def _fits(call: Call | None, answer: Answered) -> bool:
    if call is None or call.answer or answer.by == call.bid.by or answer.how not in HOWS:
        return False
    return answer.at <= call.until + GRACE and (answer.how == "later") == (answer.when is not None)


def _suit(calls: dict[str, Call], suits: Suits) -> None:
    for id, one in calls.items():
        if one.answer and one.answer.id == suits.of and one.answer.when and suits.by == one.bid.by:
            calls[id] = Call(one.bid, one.answer, suits=True)

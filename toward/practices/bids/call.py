"""One call and what it met with; and every call, in the order of the log."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.offer import Offer, offers
from toward.practices.bids.moments import HOWS, Answered, Bid, PutAway, Suits

GRACE = timedelta(minutes=1)  # between the tap and the log
SOON = timedelta(minutes=30)
AFTER = timedelta(hours=2)


@dataclass(frozen=True)
class Call:
    """One call, and what it met with. `away`: I have let it go by."""

    bid: Bid
    answer: Answered | None = None
    suits: bool = False
    away: bool = False

    @property
    def until(self) -> datetime:
        """When it fades."""
        return _until(self.bid)

    def open(self, now: datetime) -> bool:
        """Whether it can still be answered."""
        return self.answer is None and now < self.until

    def ahead(self, now: datetime) -> bool:
        """Whether both look forward to its time, or are in the middle of it."""
        return bool(self.suits and self.answer and self.answer.when and now < self.answer.when + AFTER)

    def due(self, now: datetime) -> bool:
        """Whether its time is now, or nearly."""
        return self.ahead(now) and bool(self.answer and self.answer.when and self.answer.when - now <= SOON)


def told(evening: Evening) -> list[Call]:
    """Every call in the order of the log; what does not fit is passed over."""
    suited = {(m.of, m.by) for m in evening.ours if isinstance(m, Suits)}
    made = offers(evening, Bid, yes=(Answered,), declined=(PutAway,), until=_until, fits=_fits)
    return [_call(one, suited) for one in made]


def _call(one: Offer[Bid], suited: set[tuple[str, str]]) -> Call:
    answer = one.yes if isinstance(one.yes, Answered) else None
    suits = answer is not None and answer.when is not None and (answer.id, one.moment.by) in suited
    return Call(one.moment, answer, suits, one.declined)


def _until(bid: Bid) -> datetime:
    return bid.until or bid.at + AFTER


def _fits(bid: Bid, answer: Moment) -> bool:
    if not isinstance(answer, Answered) or answer.how not in HOWS:
        return False
    return answer.at <= _until(bid) + GRACE and (answer.how == "later") == (answer.when is not None)

"""What somebody tends to call for, as words."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from toward.practices.bids.call import Call

SEASON = timedelta(days=90)
OFTEN, AT_MOST = 3, 3


def tends(calls: Iterable[Call], who: str, now: datetime) -> tuple[str, ...]:
    """What somebody tends to call for, by name, so that no order ranks them. What has faded left no mark, nor here."""
    bids = (one.bid for one in calls if one.answer and one.bid.by == who)
    often = Counter(bid.family for bid in bids if bid.family and now - bid.at < SEASON)
    return tuple(sorted(family for family, times in often.most_common(AT_MOST) if times >= OFTEN))

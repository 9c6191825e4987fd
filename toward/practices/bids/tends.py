"""What somebody tends to call for, as words."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from toward.log.moment import Moment
from toward.practices.bids.moments import Bid

SEASON = timedelta(days=90)
OFTEN, AT_MOST = 3, 3


def tends(ours: Iterable[Moment], who: str, now: datetime) -> tuple[str, ...]:
    """What somebody tends to call for: up to three families, by name, so that no order ranks them."""
    lately = (m for m in ours if isinstance(m, Bid) and m.by == who and who and now - m.at < SEASON)
    often = Counter(m.family for m in lately if m.family)
    return tuple(sorted(family for family, times in often.most_common(AT_MOST) if times >= OFTEN))

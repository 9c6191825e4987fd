"""Before things done together: four questions, each person alone, answered in the page and nowhere else.

The server learns that they were shown, and not how they were answered (privacy S23, S24).
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from toward.help.moments import AskedBefore
from toward.log.moment import Moment

AGAIN = timedelta(days=30)


def due(mine: Iterable[Moment], now: datetime) -> bool:
    """Whether the questions come before the next thing done together: the first time, and after 30 days."""
    asked = [m.at for m in mine if isinstance(m, AskedBefore)]
    return not asked or now - max(asked) >= AGAIN

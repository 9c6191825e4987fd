"""What a story is told from, for the person who asks now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from toward.log.moment import Moment


@dataclass(frozen=True)
class Evening:
    """What a story is told from: mine, ours, who I am, whom I am with ("" alone), and the time (with zone).

    It does not say whether the other has left: nothing that is told from it may differ by that.
    """

    mine: Sequence[Moment]
    ours: Sequence[Moment]
    me: str
    other: str
    now: datetime

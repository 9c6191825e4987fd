"""One moment of the year, before it stands in a log."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from toward.log.moment import Moment

Where = Literal["ours", "ana", "ben"]


@dataclass(frozen=True)
class Said:
    """Who said it, when, and in which log. `key` lets later moments name it; `names` says which fields name what."""

    by: str
    at: datetime
    log: Where
    moment: Moment
    key: str = ""
    names: dict[str, str] = field(default_factory=dict)

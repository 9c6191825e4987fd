"""A time at which somebody may want to be reminded, as a practice tells it. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

import msgspec

Why = Literal["own", "agreed", "arrived"]
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


class Weekly(msgspec.Struct, frozen=True):
    """On these weekdays (0 is Monday), at this minute of the day by the clock on the wall."""

    days: tuple[int, ...] = EVERY_DAY
    minute: int = 20 * 60


@dataclass(frozen=True)
class Due:
    """Remind me of something (`about`: its id; never shown), told from ours, or from mine (`own`).

    `why`: it has "arrived" from the other, the two "agreed" on it, or I set it for myself ("own").
    `at`: a moment, a day (then at the hour that I chose for such things), or a rhythm; None where I may
    set one for myself, and have not. After `until` it is not worth ringing any more. `chosen`: I named
    that time, or said yes to it, so it rings in my night as well. `part`: another practice that it belongs
    to by its nature; whoever wants nothing of that is not rung.
    """

    about: str
    why: Why
    at: datetime | date | Weekly | None
    until: datetime | None = None
    chosen: bool = False
    part: str = ""

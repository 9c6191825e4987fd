"""What somebody wishes of their bell, and how it stands. Kept sealed; the loop opens it with a key from the pepper."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from django.conf import settings

from toward.people import zones
from toward.practice.due import Weekly, Why


class Channel(msgspec.Struct, frozen=True):
    """One way to ring. `kind`: push, mail or apprise; `address`: a subscription as JSON, an address, or a URL.

    `name`: what its owner calls it. `code`: what has to be typed in before mail is sent there ("" once it was).
    """

    id: str
    kind: str
    address: str
    name: str = ""
    code: str = ""


class Night(msgspec.Struct, frozen=True):
    """From one minute of the day until another; alike means no rest."""

    start: int = 23 * 60
    end: int = 7 * 60


class Wishes(msgspec.Struct, frozen=True):
    """Everything about one bell.

    `language`: the one its owner reads this house in. `minute`: when something that has a day and no hour
    rings. `hidden`: practices that they want nothing of, by bond. `day`, `rung`: how often it rang on that
    day; `last`: when; `tries`: how often in a row no channel could be reached.
    """

    channels: tuple[Channel, ...] = ()
    zone: str = ""
    language: str = ""
    arrived: bool = True
    agreed: bool = True
    times: tuple[Weekly, ...] = ()
    night: Night = Night()
    minute: int = 9 * 60
    hidden: tuple[str, ...] = ()
    day: str = ""
    rung: int = 0
    last: datetime | None = None
    tries: int = 0

    @property
    def tz(self) -> ZoneInfo:
        """The zone by whose clock it rings."""
        return ZoneInfo(self.zone if self.zone in zones.known() else settings.TIME_ZONE)

    @property
    def open_channels(self) -> tuple[Channel, ...]:
        """The channels that may ring: mail only once its code was typed in."""
        return tuple(one for one in self.channels if not one.code)

    def wants(self, why: Why) -> bool:
        """Whether something of this kind may ring."""
        return {"own": True, "agreed": self.agreed, "arrived": self.arrived}[why]

    def but(self, **changes: object) -> "Wishes":
        """The same with some things otherwise."""
        return msgspec.structs.replace(self, **changes)


class Task(msgspec.Struct, frozen=True):
    """What stands in a reminder's box: why it rings, when it was meant to, and until when it is worth it."""

    why: Why = "own"
    at: datetime | None = None
    until: datetime | None = None
    weekly: Weekly | None = None
    zone: str = ""
    chosen: bool = False

    @property
    def at_night(self) -> bool:
        """Whether it rings in the night too: who wants it then has said so."""
        return self.chosen or self.why == "own"

"""What somebody wrote for themselves, what of it waits, and what was given."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practices.journal.moments import Copied, Entry, Offered, Opened, Plan, Rested, Shared

EVENING, NIGHT_ENDS = 20, 4
AROUND = 70


@dataclass(frozen=True)
class Found:
    """An entry that holds what was looked for, and the words around it."""

    entry: Entry
    around: str


@dataclass(frozen=True, repr=False)
class Story:
    """All of it, seen by its writer."""

    evening: Evening

    @cached_property
    def entries(self) -> list[Entry]:
        """What I wrote, newest first."""
        return [m for m in reversed(self.evening.mine) if isinstance(m, Entry)]

    @property
    def lately(self) -> list[Entry]:
        """What I wrote lately, newest first."""
        return self.evening.lately(reversed(self.entries))[::-1]

    @cached_property
    def _opened(self) -> set[str]:
        return {m.slot for m in self.evening.ours if isinstance(m, Opened)}

    @cached_property
    def offered(self) -> list[Offered]:
        """What either sealed and what was not opened."""
        return [m for m in self.evening.ours if isinstance(m, Offered) and m.slot not in self._opened]

    @property
    def offers(self) -> list[Offered]:
        """What the other sealed, and what opens when I give something too."""
        return [m for m in self.offered if m.by == self.evening.other]

    @property
    def asked(self) -> list[Offered]:
        """The offers that I have not put aside."""
        rested = {m.slot for m in self.evening.mine if isinstance(m, Rested)}
        return [m for m in self.offers if m.slot not in rested]

    @cached_property
    def plans(self) -> list[Plan]:
        """What I set aside for the one I am with, and what has not been given."""
        mine = [m for m in self.evening.mine if isinstance(m, Plan) and m.whom == self.evening.other]
        return [m for m in mine if self.evening.other and m.slot not in self._opened]

    @property
    def sealed(self) -> list[Plan]:
        """What opens when both have given."""
        return [m for m in self.plans if m.how == "both"]

    @property
    def later(self) -> list[Plan]:
        """What waits for a time."""
        return [m for m in self.plans if m.how != "both"]

    @property
    def due(self) -> list[Plan]:
        """What I set aside until a time that has come."""
        return [m for m in self.later if is_due(m, self.evening.now)]

    @cached_property
    def shared(self) -> list[Shared]:
        """What was given between us, newest first."""
        return [m for m in reversed(self.evening.ours) if isinstance(m, Shared)]

    @property
    def shared_lately(self) -> list[Shared]:
        """What was given lately, newest first."""
        return self.evening.lately(reversed(self.shared))[::-1]

    @property
    def is_time_to_write(self) -> bool:
        """Whether it is evening and I have written nothing since the day began."""
        hour = self.evening.now.hour
        if not (hour >= EVENING or hour < NIGHT_ENDS):
            return False
        return not any(self.evening.now - m.at < timedelta(hours=12) for m in self.entries[:1])

    def entry(self, id: str) -> Entry | None:
        """One entry, by id."""
        return next((m for m in self.entries if m.id == id), None)

    def plan(self, id: str) -> Plan | None:
        """Something that waits, by id."""
        return next((m for m in self.plans if m.id == id), None)

    def offer(self, slot: str) -> Offered | None:
        """What the other sealed, by its slot."""
        return next((m for m in self.offers if m.slot == slot), None)

    def own_offer(self, slot: str) -> Offered | None:
        """What I offered, by its slot."""
        return next((m for m in self.offered if m.slot == slot and m.by == self.evening.me), None)

    def slots(self, entry: str) -> set[str]:
        """Under which slots something of an entry was given."""
        return {m.slot for m in self.evening.mine if isinstance(m, Copied | Plan) and m.entry == entry and m.slot}

    def copies(self, entry: str) -> list[Shared]:
        """What of an entry stands in ours now."""
        slots = self.slots(entry)
        return [m for m in self.shared if m.by == self.evening.me and m.slot in slots]

    def waits(self, entry: str) -> list[Plan]:
        """What of an entry waits."""
        return [m for m in self.plans if m.entry == entry]

    def holds(self, slot: str) -> bool:
        """Whether something of mine was given, offered or set aside under this slot already."""
        said: Iterable[Moment] = (*self.evening.mine, *self.evening.ours)
        return any(isinstance(m, Shared | Offered | Plan) and m.slot == slot for m in said)


def holds(m: Entry, wanted: list[str]) -> bool:
    """Whether every one of these words stands in it, whatever their case and accents."""
    return all(one in plain(f"{m.words} {m.prompt}") for one in wanted)


def is_due(plan: Plan, now: datetime) -> bool:
    """Whether the time that was set has come."""
    return plan.not_before is None or plan.not_before <= now


def plain(words: str) -> str:
    """Without case and accents."""
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def around(words: str, wanted: list[str]) -> str:
    """The line around the first of the words that were looked for."""
    flat = " ".join(words.split())
    at = min((at for one in wanted if (at := plain(flat).find(one)) >= 0), default=0)
    start, end = max(0, at - AROUND), at + 2 * AROUND
    return f"{'…' if start else ''}{flat[start:end]}{'…' if end < len(flat) else ''}"

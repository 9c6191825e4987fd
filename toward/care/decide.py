"""Whether a bell rings now, for what, and when to look again. Pure: the time is an argument."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from toward.care import wall_clock
from toward.care.wishes import Task, Wishes

A_DAY = 6  # rings at most; what is more waits and is merged
FROM_THE_OTHER = 4  # of these, so that nobody can use up the times that somebody set for themselves
APART = timedelta(minutes=10)
STALE = timedelta(hours=6)  # a rhythm that was missed by more than this waits for its next time
AGAIN = timedelta(minutes=5)
TRIES = 7  # over about four hours
LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True)
class Item:
    """One reminder, opened."""

    id: str
    at: datetime
    task: Task

    def over(self, wishes: Wishes, now: datetime) -> bool:
        """Whether it is not worth ringing any more, or not wanted."""
        late = self.task.weekly is not None and now - self.at > STALE
        gone = self.task.until is not None and now >= self.task.until
        return late or gone or not wishes.wants(self.task.why)


@dataclass(frozen=True)
class Decision:
    """Ring once for all of `ring`; pass over `skip` without a sound; look again at `next`."""

    ring: list[Item] = field(default_factory=list)
    skip: list[Item] = field(default_factory=list)
    next: datetime | None = None


def decide(wishes: Wishes, items: Sequence[Item], now: datetime) -> Decision:
    """Look at every reminder of one bell."""
    due = [one for one in items if one.at <= now]
    skip = [one for one in due if one.over(wishes, now)]
    loud = [one for one in due if one not in skip]
    night = wall_clock.rests(wishes.night, now, wishes.tz)
    ring = [one for one in loud if not night or one.task.at_night]
    if ring and now < (free := _free(wishes, ring, now)):
        return Decision([], skip, min([free, *_ahead(items, now)]))
    quiet = [wall_clock.morning(wishes.night, now, wishes.tz)] if len(ring) < len(loud) else []
    return Decision(ring, skip, min([*quiet, *_ahead(items, now)], default=None))


def _ahead(items: Sequence[Item], now: datetime) -> list[datetime]:
    return [one.at for one in items if one.at > now]


def _free(wishes: Wishes, ring: Sequence[Item], now: datetime) -> datetime:
    """When this bell may ring again: some minutes apart, and so many times a day."""
    last = wishes.last if wishes.last and wishes.last <= now else None
    most = FROM_THE_OTHER if all(one.task.why == "arrived" for one in ring) else A_DAY
    if rung_on(wishes, now) >= most:
        return wall_clock.midnight(now, wishes.tz)
    return last + APART if last else now


def rung_on(wishes: Wishes, now: datetime) -> int:
    """How often it has rung on this day by its own clock."""
    return wishes.rung if wishes.day == _day(wishes, now) else 0


def _day(wishes: Wishes, now: datetime) -> str:
    return now.astimezone(wishes.tz).date().isoformat()


def rung(wishes: Wishes, now: datetime) -> Wishes:
    """The wishes after a ring."""
    return wishes.but(day=_day(wishes, now), rung=rung_on(wishes, now) + 1, last=now, tries=0)


def unreached(wishes: Wishes, now: datetime) -> tuple[Wishes, datetime | None]:
    """The wishes when no channel could be reached, and when to try again; None: not any more."""
    tries = wishes.tries + 1
    if tries >= TRIES:
        return wishes.but(tries=0), None
    return wishes.but(tries=tries), now + min(AGAIN * 2 ** (tries - 1), LONGEST_WAIT)

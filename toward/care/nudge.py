"""One quiet time of day for a reminder, asked for once, at the end of the first evening; or none."""

from dataclasses import dataclass

from django.http import QueryDict

from toward.care import bell, mail
from toward.care.forms import TimeForm
from toward.care.moments import NudgeAsked
from toward.care.wishes import Wishes
from toward.fields.times import day_of
from toward.fields.when import wall
from toward.me.evening import Evening
from toward.me.me import Me
from toward.people import keys
from toward.practice.due import EVERY_DAY

TIMES = tuple(wall(minute) for minute in (8 * 60, 12 * 60 + 30, 19 * 60, 21 * 60))


@dataclass(frozen=True)
class Nudge:
    """What the question shows: whether something is set up that rings, whether mail could be; for push, a `key`."""

    rings: bool
    mail: bool
    key: str
    times = TIMES


def open_still(evening: Evening) -> bool:
    """Whether it may be asked: never yet, or on this very day and without an answer. Pure."""
    marks = [m for m in evening.mine if isinstance(m, NudgeAsked)]
    zone = evening.now.tzinfo
    return not marks or not any(m.answered or day_of(m.at, zone) < day_of(evening.now, zone) for m in marks)


def ask(me: Me, evening: Evening) -> Nudge | None:
    """Ask it; whoever has a time of their own already is not asked."""
    wishes = bell.of(me.id) or Wishes()
    first = not any(isinstance(m, NudgeAsked) for m in evening.mine)
    if first or wishes.times:
        me.mine.append(NudgeAsked(answered=bool(wishes.times)))
    return None if wishes.times else Nudge(bool(wishes.open_channels), mail.ready(), keys.vapid_public())


def answered(me: Me) -> None:
    """A time was chosen, or none."""
    me.mine.append(NudgeAsked(answered=True))


def form(said: QueryDict) -> TimeForm:
    """Every day at one time."""
    every = QueryDict(mutable=True)
    every.setlist("t-days", [str(day) for day in EVERY_DAY])
    every["t-at"] = said.get("at", "")
    return TimeForm(every)

"""The end of the first evening, told from ours and the reader's own mine. Pure."""

from toward.bond.moments import Begun
from toward.care import nudge
from toward.fields.times import day_of
from toward.me.evening import Evening
from toward.paths import welcome
from toward.paths.moments import Enough
from toward.paths.tonight import is_evening, night


def over(now: Evening) -> bool:
    """Whether my first evening here has come to its end, and I was not asked yet for a quiet time of day.

    It ends with the first "enough"; for whoever goes no such way, once something was said on the evening on which the
    two began, or on the next day.
    """
    if not now.other or not nudge.open_still(now) or now.story(night).running:
        return False
    return any(isinstance(m, Enough) for m in now.mine) or _without(now)


def _without(now: Evening) -> bool:
    today = day_of(now.now, now.now.tzinfo)
    days = [day_of(m.at, now.now.tzinfo) for m in now.ours if isinstance(m, Begun)]
    evening = is_evening(now.now) and not (now.wishes.leads and not now.story(night).aside) and not welcome.due(now)
    return any(day < today or (day == today and evening) for day in days)

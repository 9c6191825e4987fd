"""What the other practices have for the talk: what was shared this week, and what is ahead, told from ours alone."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Coming
from toward.practice.registry import practices, shares
from toward.practice.share import Share
from toward.practices.weekly.moments import Granted, Line, Moved
from toward.practices.weekly.times import A_WEEK

SORTS = {
    "good": {"thanks", "news", "good", "yes", "here", "kindness"},
    "hard": {"worry", "apology", "low"},
    "thanks": {"kindness"},
}
OWN = {Line, Moved, Granted}
MOST, AHEAD = 5, timedelta(days=14)
Lying = tuple[Share, Moment]


def lying(evening: Evening, part: str) -> list[Lying]:
    """What both shared in a week that belongs to a part of the talk, newest first: what it is, and not its words."""
    known, sorts = shares(), SORTS.get(part, set())
    said = (m for m in reversed(evening.ours) if evening.now - m.at < A_WEEK and type(m) in known.keys() - OWN)
    return [(known[type(m)], m) for m in said if _sort(known[type(m)], m) in sorts][:MOST]


def _sort(share: Share, m: Moment) -> str:
    return (share.guide(m) if callable(share.guide) else share.guide).partition(".")[0]


def ahead(evening: Evening) -> list[Coming]:
    """What is ahead for the two in the next two weeks, by its day."""
    seen = replace(evening, mine=())
    today = evening.now.date()
    found: Iterable[Coming] = (one for practice in practices() for one in practice.coming(seen))
    return sorted((one for one in found if today <= one.day <= today + AHEAD), key=lambda one: one.day)

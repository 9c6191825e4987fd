"""What asks and answers amount to. An ask that nobody answered in its time is not there any more, for either."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from toward.me.evening import Evening
from toward.practices.bids import meetings
from toward.practices.bids.call import Call, told
from toward.practices.bids.moments import TOUCH, Noticing, is_no
from toward.practices.bids.tends import tends

FRESH = timedelta(days=1)


@dataclass(frozen=True)
class Story:
    """Calls that were answered or are open, newest first, seen by one of the two. `lately`: the ids of the newest."""

    me: str
    now: datetime
    calls: tuple[Call, ...]
    lately: frozenset[str]
    noticed: tuple[Noticing, ...]
    mine_tend: tuple[str, ...]
    theirs_tend: tuple[str, ...]
    no_touch: bool = False

    @property
    def for_me(self) -> list[Call]:
        """What the other calls for now, and I have not let go by."""
        return [one for one in self.calls if one.bid.by != self.me and one.open(self.now) and not one.away]

    @property
    def my_open(self) -> list[Call]:
        """What I call for now."""
        return [one for one in self.calls if one.bid.by == self.me and one.open(self.now)]

    @cached_property
    def by_answer(self) -> dict[str, Call]:
        """Every call that was answered, by its answer."""
        return {one.answer.id: one for one in self.calls if one.answer}

    @property
    def ahead(self) -> list[Call]:
        """What has a time that suits both."""
        return [one for one in self.calls if one.ahead(self.now)]

    @property
    def listed(self) -> list[Call]:
        """What was answered and lately lies behind us; a no goes after a day. Whoever said it finds it in our days."""
        behind = (one for one in self.calls if one.bid.id in self.lately and not one.ahead(self.now))
        return [one for one in behind if one.answer and not (is_no(one.answer) and self.now - one.answer.at >= FRESH)]

    def find(self, id: str) -> Call | None:
        """One call by its own id, or by its answer's."""
        return next((one for one in self.calls if id and id in (one.bid.id, one.answer and one.answer.id)), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    calls, no_touch = told(evening), meetings.no_touch(evening)
    hides = [one for one in calls if no_touch and one.bid.family == TOUCH and one.bid.by != evening.me]  # not there
    kept = [one for one in calls if one.answer or (one.open(evening.now) and one not in hides)]
    mine, theirs = (_named(tends(calls, who, evening.now), no_touch) for who in (evening.me, evening.other))
    noticed = tuple(reversed(evening.lately(m for m in evening.mine if isinstance(m, Noticing))))
    lately = frozenset(one.bid.id for one in evening.lately(calls, lambda one: one.bid.at) if one in kept)
    return Story(evening.me, evening.now, tuple(reversed(kept)), lately, noticed, mine, theirs, no_touch)


def still_open(evening: Evening) -> Iterable[str]:
    """An ask while it lasts, and a time to which both look forward."""
    return [one.bid.id for one in evening.story(tell).calls if one.open(evening.now) or one.ahead(evening.now)]


def _named(families: tuple[str, ...], no_touch: bool) -> tuple[str, ...]:
    return tuple(one for one in families if not (no_touch and one == TOUCH))

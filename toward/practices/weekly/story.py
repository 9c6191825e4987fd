"""What the weekly talk amounts to: the time for it, the one that runs, the page of each week, and wishes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from toward.me.evening import Evening
from toward.practices.weekly import moments
from toward.practices.weekly.moments import PARTS, Granted, Line
from toward.practices.weekly.times import A_WEEK, WEEKLY
from toward.talks.regular import Held, Regular, Talks, talks

TALK = Regular("weekly", WEEKLY, lambda _begun: PARTS, moments)


@dataclass(frozen=True)
class Story:
    """All of it, seen by one of the two. `granted`: the wishes that were done, by id."""

    talks: Talks
    granted: frozenset[str]

    @property
    def wished(self) -> list[Line]:
        """Every wish of both, newest first."""
        return [one for held in reversed(self.talks.held) for one in reversed(held.lines) if one.part == "wish"]

    @property
    def wishes(self) -> list[tuple[Held, Line]]:
        """What the other wished for this week, and I have not done."""
        last, evening = self.talks.last, self.talks.evening
        if last is None or evening.now - last.begun.at >= A_WEEK:
            return []
        theirs = (one for one in last.lines if one.part == "wish" and one.by == evening.other)
        return [(last, one) for one in theirs if one.id not in self.granted]

    def wished_before(self, held: Held) -> list[Line]:
        """What both wished for in the talk before this one, where that is two weeks ago at most."""
        lately = [one for one in self.talks.held if A_WEEK * 2 > held.begun.at - one.begun.at > timedelta(0)]
        return [one for before in lately[-1:] for one in before.lines if one.part == "wish"]


def told(evening: Evening) -> Talks:
    """The talks, told from mine and ours."""
    return talks(evening, TALK)


def tell(evening: Evening) -> Story:
    """Those, and what was wished for."""
    found = evening.story(told)
    said = (m for m in evening.ours if isinstance(m, Granted))
    return Story(found, frozenset(m.line for m in said if (held := found.find(m.of)) and held.is_others(m)))


def still_open(evening: Evening) -> Iterable[str]:
    """The time that stands, or is asked; the last talk, for its week."""
    return evening.story(told).open()

"""How each can be reached, what holds today, and my weeks, seen by one of the two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from toward.fields.times import zone_of
from toward.insight.charts import Reading
from toward.me.evening import Evening
from toward.practices.reach.moments import Away, ReachPage, Signal, Week
from toward.practices.reach.week import ahead, away_at, monday_of, usually_at

WEEKS = 26
A_LINE = 3
WEEKEND_NEAR = 4  # Friday


@dataclass(frozen=True)
class Shown:
    """Somebody's page at one time."""

    page: ReachPage
    now: datetime

    @property
    def there(self) -> datetime:
        """The time where they are."""
        return self.now.astimezone(zone_of(self.page.zone))

    @property
    def clock(self) -> datetime:
        """What their clock shows; without a zone, so that a template does not turn it into mine."""
        return self.there.replace(tzinfo=None)

    @property
    def elsewhere(self) -> bool:
        """Whether their clock shows another time than mine."""
        return self.there.utcoffset() != self.now.utcoffset()

    @property
    def usually(self) -> bool:
        """Whether they are usually reachable now."""
        return usually_at(self.page, self.now)

    @property
    def away(self) -> Away | None:
        """The exception of today."""
        return away_at(self.page, self.now)

    @property
    def ahead(self) -> list[Away]:
        """Exceptions that are not over."""
        return ahead(self.page, self.now)


@dataclass(frozen=True)
class Story:
    """All of it."""

    evening: Evening

    def _page(self, by: str) -> Shown | None:
        pages = [m for m in self.evening.ours if isinstance(m, ReachPage) and by and m.by == by]
        return Shown(pages[-1], self.evening.now) if pages else None

    @property
    def own(self) -> Shown | None:
        """My page."""
        return self._page(self.evening.me)

    @property
    def theirs(self) -> Shown | None:
        """The other's page."""
        return self._page(self.evening.other)

    def signals(self, by: str) -> list[Signal]:
        """What somebody has said for today, over or not."""
        return [m for m in self.evening.ours if isinstance(m, Signal) and by and m.by == by]

    def _signal(self, by: str) -> Signal | None:
        last = next(reversed(self.signals(by)), None)
        return last if last and (last.ends is None or last.ends > self.evening.now) else None

    @property
    def signal(self) -> Signal | None:
        """What holds for me now."""
        return self._signal(self.evening.me)

    @property
    def their_signal(self) -> Signal | None:
        """What holds for the other now."""
        return self._signal(self.evening.other)

    @property
    def monday(self) -> date:
        """The week that we are in, in my zone."""
        return monday_of(self.evening.now.date())

    @property
    def weeks(self) -> list[Week]:
        """My weeks with the other, of those that I noted lately."""
        return self._with_them(self.evening.lately(m for m in self.evening.mine if isinstance(m, Week)))

    def _with_them(self, weeks: Iterable[Week]) -> list[Week]:
        return [m for m in weeks if self.evening.other and m.about == self.evening.other]

    @property
    def few_weeks(self) -> bool:
        """Whether there are too few to see anything in."""
        return len(self.weeks) < A_LINE

    @property
    def last_day(self) -> date:
        """The last that is drawn: today, or after half a year without a week, that of my newest one."""
        today = self.evening.now.date()
        newest = max((m.at.astimezone(self.evening.now.tzinfo).date() for m in self.weeks), default=today)
        return newest if today - newest >= timedelta(weeks=WEEKS) else today

    @property
    def this_week(self) -> Week | None:
        """What I have noted for this week."""
        return next((m for m in reversed(self.weeks) if m.monday == self.monday), None)

    @property
    def due(self) -> bool:
        """Whether this week's questions may be offered: near its end, to whoever has been here together in it."""
        near = self.evening.now.weekday() >= WEEKEND_NEAR and self.evening.together_since(self.monday)
        return near and self.this_week is None

    def readings(self, question: str) -> Sequence[Reading]:
        """One question over all the weeks that are told, for me."""
        zone, every = self.evening.now.tzinfo, (m for m in self.evening.mine if isinstance(m, Week))
        said = [m for m in self._with_them(every) if question in m.answers]
        return [Reading(m.at.astimezone(zone), m.answers[question]) for m in said]


def still_open(evening: Evening) -> Iterable[str]:
    """How each can be reached holds until they say it anew."""
    story = evening.story(Story)
    return [one.page.id for one in (story.own, story.theirs) if one]

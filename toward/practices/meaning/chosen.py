"""What the two chose, and what has become of it: goals with a next small step. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.offer import Offer, offers
from toward.practices.meaning.chosen_moments import Goal, Turn, Yes
from toward.practices.meaning.moments import Ended, NotNow

KINDS = (Goal, Turn, Yes)
QUIET, FADES = timedelta(days=28), timedelta(days=30)


@dataclass(frozen=True)
class Chosen:
    """Something that one of us would have as ours. `stands`: it is, and goes on; `open`: it waits for a yes.

    `turns`: what has become of it, oldest first; `asks`: since when it asks me what comes next.
    """

    said: Goal
    offer: Offer[Goal]
    turns: tuple[Turn, ...]
    open: bool
    stands: bool
    asks: datetime | None

    @property
    def now(self) -> Goal | Turn:
        """How it stands."""
        return next((m for m in reversed(self.turns) if m.how == "changed"), self.said)

    @property
    def step(self) -> str:
        """The next small step, until it is done."""
        return "" if self.done else self.now.step

    @property
    def day(self) -> date | None:
        """The day of that step."""
        return self.now.day if self.step else None

    @property
    def done(self) -> Turn | None:
        """Its last step, where it is done and no other is named yet."""
        return next((m for m in self.turns[-1:] if m.how == "done"), None)

    @property
    def reached(self) -> Turn | None:
        """That it is reached."""
        return next((m for m in self.turns if m.how == "reached"), None)

    @property
    def last(self) -> str:
        """What of it was said last: whoever changes it has seen that."""
        return (self.said, *self.turns)[-1].id


def midnight(day: date, evening: Evening) -> datetime:
    """When a day begins, for whoever asks."""
    return datetime.combine(day, time(), evening.now.tzinfo)


@dataclass(frozen=True, repr=False)
class Story:
    """All of it."""

    evening: Evening

    @cached_property
    def _said_to(self) -> dict[str, list[Moment]]:
        found: dict[str, list[Moment]] = defaultdict(list)
        for m in (*self.evening.ours, *self.evening.mine):
            if isinstance(m, Turn | Ended | NotNow):
                found[m.of].append(m)
        return found

    @cached_property
    def goals(self) -> list[Chosen]:
        """Every goal, newest first."""
        made = offers(self.evening, Goal, yes=(Yes,), declined=(NotNow,), until=lambda m: m.at + FADES)
        return [self._chosen(one) for one in reversed(made)]

    def _chosen(self, offer: Offer[Goal]) -> Chosen:
        to = self._said_to[offer.moment.id]
        turns = tuple(m for m in to if isinstance(m, Turn))
        over = any(isinstance(m, Ended) or getattr(m, "how", "") == "reached" for m in to)
        stands, open = offer.yes is not None and not over, offer.open(self.evening.now) and not over
        one = Chosen(offer.moment, offer, turns, open, stands, None)
        return Chosen(offer.moment, offer, turns, open, stands, self._asks(one) if stands else None)

    def _asks(self, one: Chosen) -> datetime | None:
        """Since its step's day, or after weeks of quiet; laid aside, it comes again some weeks later."""
        now, last = self.evening.now, (one.offer.yes, *one.turns)[-1]
        day, rests = one.day, [m.at for m in self._said_to[one.said.id] if isinstance(m, NotNow)]
        since = last.at if last else one.said.at
        due = midnight(day, self.evening) if day else since + QUIET
        rest = max((at + QUIET for at in rests if at >= since), default=due)
        return max(due, rest) if max(due, rest) <= now else None

    def find(self, id: str) -> Chosen | None:
        """One of them."""
        return next((one for one in self.goals if one.said.id == id), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    return Story(evening)


def still_open(evening: Evening) -> Iterable[str]:
    """Goals stay, until they are reached or let go."""
    return [one.said.id for one in evening.story(tell).goals if one.stands or one.open]

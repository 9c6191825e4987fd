"""What the two chose, and what has become of it: goals with a next small step, roles, words and signs. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.offer import Offer, offers
from toward.practices.meaning.chosen_moments import Goal, Role, Sent, Turn, Word, Yes
from toward.practices.meaning.moments import Ended, NotNow

KINDS = (Goal, Role, Word, Sent, Turn, Yes)
QUIET, MONTHS = timedelta(days=28), timedelta(days=180)
FADES: dict[Any, timedelta] = {Goal: timedelta(days=30), Role: timedelta(days=30), Sent: timedelta(days=2)}


@dataclass(frozen=True)
class Chosen:
    """Something that one of us would have as ours. `stands`: it is, and goes on; `open`: it waits for a yes.

    `turns`: what has become of it, oldest first; `asks`: since when it asks me what comes next, or whether it suits.
    """

    said: Goal | Role | Sent
    offer: Offer[Any]
    turns: tuple[Turn, ...]
    open: bool
    stands: bool
    asks: datetime | None

    @property
    def now(self) -> Any:
        """How it stands."""
        return next((m for m in reversed(self.turns) if m.how == "changed"), self.said)

    @property
    def step(self) -> str:
        """The next small step, until it is done."""
        return "" if self.done else getattr(self.now, "step", "")

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
    def last(self) -> Any:
        """What of it was said last: whoever changes it has seen that."""
        return (self.said, *self.turns)[-1]


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
    def every(self) -> dict[str, Chosen]:
        """Every goal, role and sign that was sent, by its id; the newest of each first."""
        return {one.said.id: one for kind in FADES for one in reversed(list(self._made(kind)))}

    def of(self, kind: type[Moment]) -> list[Chosen]:
        """All of one kind, newest first."""
        return [one for one in self.every.values() if isinstance(one.said, kind)]

    def _made(self, kind: type[Any]) -> Iterable[Chosen]:
        fades = FADES[kind]
        made = offers(self.evening, kind, yes=(Yes,), declined=(NotNow,), until=lambda m: m.at + fades)
        return (self._chosen(one) for one in made)

    def _chosen(self, offer: Offer[Any]) -> Chosen:
        to = self._said_to[offer.moment.id]
        turns = tuple(m for m in to if isinstance(m, Turn))
        over = any(isinstance(m, Ended) or getattr(m, "how", "") == "reached" for m in to)
        stands, open = offer.yes is not None and not over, offer.open(self.evening.now) and not over
        one = Chosen(offer.moment, offer, turns, open, stands, None)
        return replace(one, asks=self._asks(one)) if stands else one

    def _asks(self, one: Chosen) -> datetime | None:
        """Since when; where it was laid aside, it comes again some weeks later."""
        rests = (m.at for m in self._said_to[one.said.id] if isinstance(m, NotNow))
        since, due = self._due(one)
        due = max([due, *(at + QUIET for at in rests if at >= since)])
        return due if due <= self.evening.now and not isinstance(one.said, Sent) else None

    def _due(self, one: Chosen) -> tuple[datetime, datetime]:
        """A goal on its step's day, or after weeks of quiet; a role some months after I last said how it suits."""
        role = isinstance(one.said, Role)
        turns = [m.at for m in one.turns if not role or m.by == self.evening.me]
        since = [one.offer.yes.at if one.offer.yes else one.said.at, *turns][-1]
        if role or not one.day:
            return since, since + (MONTHS if role else QUIET)
        return since, midnight(one.day, self.evening)

    def find(self, id: str, *kinds: type[Moment]) -> Chosen | None:
        """One of them; where some kinds are meant, the id of another names nothing."""
        one = self.every.get(id)
        return one if one and isinstance(one.said, kinds or Moment) else None

    def kind_of(self, m: Moment) -> type[Moment]:
        """What something belongs to: a goal, a role, or a word."""
        one = self.find(m.thread)
        kind = type(one.said) if one else type(m)
        return Word if kind is Sent else kind

    @cached_property
    def words(self) -> dict[str, Word]:
        """Every word and sign of theirs, newest first."""
        return {m.id: m for m in reversed(self.evening.ours) if isinstance(m, Word)}


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    return Story(evening)


def still_open(evening: Evening) -> Iterable[str]:
    """Goals and roles stay, until they are reached or let go; a sign is soon over."""
    every = evening.story(tell).every.values()
    return [one.said.id for one in every if one.open or (one.stands and not isinstance(one.said, Sent))]

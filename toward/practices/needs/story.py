"""What each has said of themselves, seen by one of the two at one time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.moments import PutAway
from toward.practice.statement import as_of, is_soft, standing
from toward.practices.needs import deck
from toward.practices.needs.meetings import good_news, low
from toward.practices.needs.moments import Card, Guess, Guessing, Nearness, NoGuesses, Plan, Still


@dataclass(frozen=True)
class One:
    """A card as it stands. `since`: of when it is; `soft`: it may not be true any more."""

    moment: Card
    since: datetime
    soft: bool


@dataclass(frozen=True)
class Story:
    """All of it."""

    evening: Evening

    @cached_property
    def own(self) -> list[One]:
        """What I have said of myself."""
        return self._cards(self.evening.me)

    @cached_property
    def theirs(self) -> list[One]:
        """What the other has said of themselves."""
        return self._cards(self.evening.other)

    @cached_property
    def drafts(self) -> dict[str, Card]:
        """What I wrote and have not said, by key."""
        return standing(self.evening.mine, Card, self.evening.me)

    @property
    def said(self) -> set[str]:
        """The prompts that I need not draw any more."""
        return {one.moment.key for one in self.own} | set(self.drafts)

    def find(self, id: str) -> One | None:
        """A card by its id."""
        return self._by_id.get(id)

    @cached_property
    def _by_id(self) -> dict[str, One]:
        return {one.moment.id: one for one in (*self.own, *self.theirs)}

    @property
    def sayings(self) -> list[Card]:
        """My cards: first what I am asked about, then the newest."""
        return [one.moment for one in sorted(self.own, key=lambda one: not one.soft)]

    @property
    def written(self) -> list[Card]:
        """What I wrote for myself, newest first."""
        return list(self.drafts.values())[::-1]

    def newest(self, key: str) -> Card | None:
        """My words to a prompt: those that I have not said, or else those that stand."""
        return self.drafts.get(key) or next((one.moment for one in self.own if one.moment.key == key), None)

    def guessings(self, of: str) -> list[Guessing]:
        """What I guessed of a card and did not give; the last one holds."""
        return [m for m in self._guessings if m.of == of]

    @cached_property
    def _guessings(self) -> list[Guessing]:
        return [m for m in self.evening.mine if isinstance(m, Guessing)]

    @cached_property
    def guesses(self) -> list[Guess]:
        """Those that were given, and whose card stands."""
        return [m for m in self.evening.ours if isinstance(m, Guess) and self.find(m.of)]

    @cached_property
    def nearness(self) -> dict[str, Nearness]:
        """What was said to each guess; the last one holds."""
        return {m.of: m for m in self.evening.ours if isinstance(m, Nearness)}

    @cached_property
    def no_guesses(self) -> bool:
        """Whether I want none; only I know."""
        other = self.evening.other
        said = [m.on for m in self.evening.mine if isinstance(m, NoGuesses) and m.about == other]
        return bool(said) and said[-1]

    @cached_property
    def plans(self) -> list[Plan]:
        """What I mean to do when it comes."""
        return [m for m in self.evening.mine if isinstance(m, Plan) and self.find(m.of)]

    def plan(self, of: str) -> Plan | None:
        """What I mean to do when what a card says comes."""
        return next((m for m in reversed(self.plans) if m.of == of), None)

    @cached_property
    def for_today(self) -> list[tuple[Plan, datetime]]:
        """What is for today, and since when: its day has come, or the other is low or has good news."""
        came = ((one, self._came(one)) for one in self.plans if not self.rests(one))
        return [(one, max(at, one.at)) for one, at in came if at]

    def rests(self, plan: Plan) -> bool:
        """Whether I put it away for today; on another such day it is there again."""
        return (plan.id, str(self.evening.now.date())) in self._away

    @cached_property
    def _away(self) -> set[tuple[str, str]]:
        return {(m.of, m.wording) for m in self.evening.mine if isinstance(m, PutAway)}

    def _came(self, plan: Plan) -> datetime | None:
        now, of = self.evening.now, self.find(plan.of)
        if plan.day == now.date():
            return datetime.combine(plan.day, time(), now.tzinfo)
        sorts = {"low": low, "news": good_news}
        sort = sorts.get(deck.theme_of(of.moment.key).day) if of else None
        return sort(self.evening) if sort else None

    def _cards(self, by: str) -> list[One]:
        said = list(standing(self.evening.ours, Card, by).values())[::-1] if by else []
        since = as_of(self.evening.ours, said, Still)
        return [One(m, since[m.id], self._soft(m, since[m.id])) for m in said]

    def _soft(self, m: Card, since: datetime) -> bool:
        return is_soft(since, deck.theme_of(m.key).months, self.evening.now)


def wording(m: Moment) -> str:
    """Which words of it these are: new ones are a new thing to meet."""
    return m.wording if isinstance(m, Card) else ""


def guide(m: Moment) -> str:
    """Which guides an answer to a card has."""
    key = m.key if isinstance(m, Card) else ""
    sort = deck.theme_of(key).guide
    return f"{sort}.{deck.prompt(key).depth}" if sort == "answer" else sort


def welcome(m: Moment, evening: Evening) -> bool:
    """A guess lies there for whoever wants guesses."""
    return not evening.story(Story).no_guesses


def answered(m: Moment, evening: Evening) -> bool:
    """Whether I have said how near a guess came."""
    return m.id in evening.story(Story).nearness


def still_open(evening: Evening) -> Iterable[str]:
    """Every card as long as it is not taken back, and what I wrote and mean to do."""
    story = evening.story(Story)
    yield from (one.moment.id for one in (*story.own, *story.theirs))
    yield from (m.id for m in (*story.drafts.values(), *story.plans))

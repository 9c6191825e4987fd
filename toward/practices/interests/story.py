"""What the two like, apart and together, seen by one of them at one time."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from toward.bond.moments import Begun
from toward.me.evening import Evening
from toward.practice import slots, statement
from toward.practice.moments import Met
from toward.practice.offer import Offer, offers
from toward.practices.interests.moments import (
    Agreed,
    BigDay,
    Common,
    Ended,
    LetGo,
    Line,
    Mark,
    MineIsIn,
    NotNow,
    Off,
    OwnActivity,
    OwnWish,
    Passion,
    Proposed,
    Round,
    Sealed,
    Still,
    Wish,
    WishesOpened,
)

OPENS = ("love", "curious")  # marks that the other has to share to see
OFFER, MONTHS, AFTER = timedelta(days=30), 12, 3


@dataclass(frozen=True)
class Cards:
    """A round: my marks by card, whether they are sealed, and what both have once it is open."""

    moment: Round
    marks: dict[str, str]
    sealed: Sealed | None
    common: Common | None
    told: tuple[MineIsIn | None, MineIsIn | None] = (None, None)  # that mine are in; that the other's are


@dataclass(frozen=True)
class Near:
    """A big day of the other's that is near, and what may be said to it: `part` is before or after."""

    day: BigDay
    part: str
    passion: Passion


@dataclass(frozen=True)
class Story:
    """All of it."""

    evening: Evening

    @property
    def begun(self) -> Begun:
        """What the two are, and how near they live."""
        return next((m for m in reversed(self.evening.ours) if isinstance(m, Begun)), Begun())

    @cached_property
    def activities(self) -> dict[str, OwnActivity]:
        """Our own, by id, in the order in which they were said."""
        return {m.id: m for m in self.evening.ours if isinstance(m, OwnActivity)}

    @property
    def to_come(self) -> list[OwnActivity]:
        """Those of our own that no round has held: the next one does."""
        return [m for id, m in self.activities.items() if not any(id in one.moment.ids for one in self.rounds)]

    @cached_property
    def rounds(self) -> list[Cards]:
        """Every round that counts: one at a time, so what was begun while another lay open is none."""
        found: list[Cards] = []
        opened = {m.of: m for m in self.evening.ours if isinstance(m, Common)}
        lies = ""
        for m in self.evening.ours:
            if isinstance(m, Round) and not lies:
                found.append(self._cards(m, opened.get(m.id)))
                lies = m.id
            elif isinstance(m, Common | Ended) and m.of == lies:
                lies = ""
        return found

    def _cards(self, m: Round, common: Common | None) -> Cards:
        marks = {one.card: one.mark for one in self.evening.mine if isinstance(one, Mark) and one.of == m.id}
        seals = [one for one in self.evening.mine if isinstance(one, Sealed) and one.of == m.id]
        return Cards(m, marks, next(iter(seals), None), common, self.told(m.id))

    @property
    def round(self) -> Cards | None:
        """The one that lies open to be marked."""
        ended = {m.of for m in self.evening.ours if isinstance(m, Common | Ended)}
        return next((one for one in self.rounds if one.moment.id not in ended), None)

    def told(self, of: str) -> tuple[MineIsIn | None, MineIsIn | None]:
        """That I have said that mine is in, and that the other has: marks of a round, or wishes."""
        me, other = (slots.told(self.evening, MineIsIn, of, who) for who in (self.evening.me, self.evening.other))
        return me, other

    @property
    def asking(self) -> str:
        """The place in which wishes wait."""
        return f"time:{self.turn}"

    @property
    def wishes_in(self) -> tuple[MineIsIn | None, MineIsIn | None]:
        """Who of us has said that theirs waits."""
        return self.told(self.asking)

    @property
    def opened(self) -> list[Cards]:
        """Those that both have marked, the newest first."""
        return [one for one in reversed(self.rounds) if one.common]

    @cached_property
    def both(self) -> dict[str, str]:
        """What both have, by card: love or curious, the newest first. A later round says it anew."""
        found: dict[str, str] = {}
        rounds = {one.moment.id: one.moment for one in self.rounds}
        for m in self.evening.ours:
            if isinstance(m, Common) and m.of in rounds:
                found = {card: how for card, how in found.items() if card not in rounds[m.of].ids}
                found = {**dict.fromkeys(m.love, "love"), **dict.fromkeys(m.curious, "curious"), **found}
            elif isinstance(m, Off):
                found.pop(m.card, None)
        return found

    @property
    def curious(self) -> list[str]:
        """What both are curious about, by card."""
        return [card for card, how in self.both.items() if how == "curious"]

    @property
    def news(self) -> Cards | None:
        """What was opened last, while I have not seen it."""
        seen = {m.of for m in self.evening.mine if isinstance(m, Met)}
        return next((one for one in self.opened[:1] if one.common and one.common.id not in seen), None)

    @cached_property
    def turn(self) -> int:
        """Which time of asking for wishes it is."""
        return sum(isinstance(m, WishesOpened) for m in self.evening.ours)

    @property
    def own_wish(self) -> OwnWish | None:
        """Mine, while it waits."""
        own = (m for m in self.evening.mine if isinstance(m, OwnWish))
        return next((m for m in own if (m.bond, m.turn) == (self.evening.other, self.turn)), None)

    @property
    def wishes(self) -> list[list[Wish]]:
        """Each time that both have said it, the newest first."""
        said = [m for m in self.evening.ours if isinstance(m, Wish)]
        pairs = [[m for m in said if m.turn == turn] for turn in reversed(range(self.turn))]
        return [pair for pair in pairs if pair]

    @cached_property
    def offers(self) -> list[Offer[Proposed]]:
        """What was proposed for our time, the newest first."""
        said = self.evening
        return offers(said, Proposed, yes=(Agreed,), declined=(NotNow,), ended=(LetGo,), until=_until)[::-1]

    def passions(self, who: str) -> list[Passion]:
        """Somebody's, as they stand."""
        return list(statement.standing(self.evening.ours, Passion, who).values()) if who else []

    @property
    def own(self) -> list[Passion]:
        """Mine."""
        return self.passions(self.evening.me)

    @property
    def drafts(self) -> list[Passion]:
        """What I have not told yet."""
        return list(statement.standing(self.evening.mine, Passion, self.evening.me).values())

    @cached_property
    def soft(self) -> set[str]:
        """Those of mine that were said so long ago that I am asked whether they are still true."""
        since = statement.as_of(self.evening.ours, self.own, Still)
        return {id for id, at in since.items() if statement.is_soft(at, MONTHS, self.evening.now)}

    @cached_property
    def days(self) -> list[BigDay]:
        """Big days to come or lately gone, the next one first."""
        since = self.today - timedelta(days=AFTER)
        return sorted((m for m in self.evening.ours if isinstance(m, BigDay) and m.day >= since), key=lambda m: m.day)

    @property
    def today(self) -> date:
        """The day it is where I am."""
        return self.evening.now.date()

    @cached_property
    def to_say(self) -> list[Near]:
        """What I may say to the other's big days, now or later: a line before each, a question after it."""
        theirs = {m.id: m for m in self.passions(self.evening.other)}
        every = [Near(m, part, theirs[m.of]) for m in self.days if m.of in theirs for part in ("before", "after")]
        return [one for one in every if not self._done(one.day, one.part)]

    @property
    def near(self) -> list[Near]:
        """Those that it is time for."""
        return [one for one in self.to_say if part_of(one.day.day, self.today) == one.part]

    def _done(self, day: BigDay, part: str) -> bool:
        said = [m for m in (*self.evening.ours, *self.evening.mine) if isinstance(m, Line | NotNow)]
        return any((m.of, m.part, m.by) == (day.id, part, self.evening.me) for m in said)


def _until(m: Proposed) -> datetime:
    return m.at + OFFER


def part_of(day: date, today: date) -> str:
    """Whether a big day is near: "before" it and on it, "after" it, or neither."""
    days = (today - day).days
    return "before" if days in (-1, 0) else "after" if 0 < days <= AFTER else ""

"""What matters to the two, and what they agreed on, seen by one of them on one evening."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

from toward.me.evening import Evening
from toward.practice import slots
from toward.practice.offer import Offer, offers
from toward.practices.values.moments import (
    Agreed,
    Agreement,
    Draft,
    Ended,
    LookedBack,
    MineIsIn,
    NotNow,
    Opened,
    Said,
)

SORT, TRUE = "sort", "true"
YEAR, OFFER = timedelta(days=365), timedelta(days=30)


@dataclass(frozen=True)
class Pull:
    """A pair that may pull: whose side holds its first, whose its second; `both`: each of us put both first."""

    pair: Mapping[str, Any]
    first: Said
    second: Said
    both: bool

    @property
    def held(self) -> list[tuple[str, list[Said]]]:
        """Each of the two values, with the sides that put it first."""
        one, other = self.pair["values"]
        sides = [self.first, self.second]
        return [(one, sides if self.both else sides[:1]), (other, sides if self.both else sides[1:])]


@dataclass(frozen=True)
class Round:
    """What both said apart, once; a side that was taken back says nothing, and has no id."""

    opened: Opened
    mine: Said
    theirs: Said

    @property
    def both(self) -> list[Said]:
        """What still stands, mine first."""
        return [one for one in (self.mine, self.theirs) if one.id]

    def meet(self) -> list[str]:
        """What both put first."""
        return [one for one in self.mine.values if one in self.theirs.values]

    def apart(self) -> list[tuple[Said, list[str]]]:
        """What one of the two put first, and the other not."""
        return [(said, [one for one in said.values if one not in self.meet()]) for said in self.both]

    def pulls(self, pairs: Iterable[Mapping[str, Any]]) -> Iterable[Pull]:
        """The pairs of which one of us put the one first, and the other the other."""
        mine, theirs = self.mine, self.theirs
        for pair in pairs:
            one, other = pair["values"]
            straight = one in mine.values and other in theirs.values
            crossed = one in theirs.values and other in mine.values
            if straight or crossed:
                both = straight and crossed  # then whoever begins is the same on both phones
                mine_first = mine.by < theirs.by if both else straight
                yield Pull(pair, *((mine, theirs) if mine_first else (theirs, mine)), both)


@dataclass(frozen=True)
class Pact:
    """Something proposed. `open`: it waits for a yes; `stands`: it is ours; `has_come`: and its day is here."""

    # `asks`: it comes back to me, who have neither looked back nor left it; `instead`: what took its place.
    said: Agreement
    offer: Offer[Agreement]
    open: bool
    stands: bool
    has_come: bool
    asks: bool
    instead: str
    looks: tuple[LookedBack, ...]


@dataclass(frozen=True, repr=False)
class Story:
    """All of it."""

    evening: Evening

    @cached_property
    def _said(self) -> dict[tuple[str, str], Said]:
        return {(m.slot, m.by): m for m in self.evening.ours if isinstance(m, Said)}

    def rounds(self, what: str) -> list[Round]:
        """All that was opened of one kind (SORT or TRUE), newest first."""
        here = [m for m in reversed(self.evening.ours) if isinstance(m, Opened) and m.slot.startswith(what)]
        people = (self.evening.me, self.evening.other)
        return [Round(m, *(self._said.get((m.slot, who), Said()) for who in people)) for m in here]

    def last(self, what: str) -> Round | None:
        """What was opened last."""
        return next(iter(self.rounds(what)), None)

    def due(self, what: str) -> bool:
        """Whether it is time to say it: never said, or a year ago."""
        last = self.last(what)
        return last is None or self.evening.now - last.opened.at >= YEAR

    def draft(self, what: str) -> Draft:
        """My side of what is said next; the first begins with what I sorted while I was here alone."""
        slot, seed = f"{what}:{len(self.rounds(what)) + 1}", self.evening.seed
        mine = {m.bond: m for m in self.evening.mine if isinstance(m, Draft) and m.slot == slot}
        return mine.get(seed, mine.get("", Draft()).again(id="", bond=seed, slot=slot, sealed=False))

    def told(self, slot: str, who: str) -> MineIsIn | None:
        """That somebody has said that theirs is in."""
        return slots.told(self.evening, MineIsIn, slot, who)

    @cached_property
    def pacts(self) -> list[Pact]:
        """Everything that was proposed, newest first."""
        made = offers(
            self.evening, Agreement, yes=(Agreed,), declined=(NotNow,), ended=(Ended,), until=lambda m: m.at + OFFER
        )
        instead = {one.moment.instead: one.moment.id for one in made if one.yes}
        return [self._pact(one, instead.get(one.moment.id, "")) for one in reversed(made)]

    def _pact(self, one: Offer[Agreement], instead: str) -> Pact:
        said, now = one.moment, self.evening.now
        looks = tuple(m for m in self.evening.ours if isinstance(m, LookedBack) and m.of == said.id)
        left = any(isinstance(m, NotNow) and m.of == said.id for m in self.evening.mine)
        stands = one.stands and not instead
        has_come = stands and said.until <= now.date()
        asks = has_come and not left and all(m.by != self.evening.me for m in looks)
        return Pact(said, one, one.open(now) and not (one.ended or instead), stands, has_come, asks, instead, looks)

    def pact(self, id: str) -> Pact | None:
        """One of them."""
        return next((one for one in self.pacts if one.said.id == id), None)

    def about(self, about: str) -> list[Pact]:
        """What stands of one thing, or waits for a yes."""
        return [one for one in self.pacts if one.said.about == about and (one.stands or one.open)]

    def talked_of(self, id: str, pair: Mapping[str, Any] | None) -> Pull | None:
        """A pair that an agreement is about: its guide is there for both, and shows nothing of what each put first."""
        one, other = (Said(by=who) for who in sorted((self.evening.me, self.evening.other)))
        known = pair is not None and any(pact.said.about == id for pact in self.pacts)
        return Pull(pair, one, other, True) if pair and known else None


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    return Story(evening)


def still_open(evening: Evening) -> Iterable[str]:
    """What was opened and agreed on stays, over the years; and whoever says that theirs is in."""
    return [getattr(m, "of", "") or m.id for m in evening.ours if isinstance(m, Said | Agreement | MineIsIn)]

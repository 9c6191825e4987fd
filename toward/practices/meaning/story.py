"""What rituals, and the work that nobody sees, amount to: what both named, what one named, what was handed over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import slots
from toward.practice.offer import Offer, offers
from toward.practices.meaning.moments import (
    Carried,
    Changed,
    Ended,
    Handed,
    HandedBack,
    Listing,
    LookedBack,
    MineIsIn,
    Naming,
    NotNow,
    Opened,
    Ritual,
    Taken,
    Too,
)

RITUALS, WORK = "rituals", "work"
AGAIN, FADES, TWO_WEEKS, LOOKING = timedelta(days=90), timedelta(days=14), timedelta(days=14), timedelta(days=21)
Draft = Naming | Listing
KINDS: dict[str, type[Draft]] = {RITUALS: Naming, WORK: Listing}


@dataclass(frozen=True)
class Rite:
    """One ritual: what one of us named, or both, in two wordings (`said`, the older first).

    `both`: it is ours; `now`: how it is held now, where that was changed; `same`: who said that two of them are one.
    """

    said: tuple[Ritual, ...]
    both: bool
    over: bool
    now: Ritual | Changed

    @property
    def id(self) -> str:
        """Its name in addresses."""
        return self.said[0].id

    @property
    def first(self) -> Ritual:
        """What was said of it first."""
        return self.said[0]


@dataclass(frozen=True)
class Thing:
    """One thing that is offered, whole. `until`: the end of its two weeks; `asks`: a look back is asked of me."""

    said: Handed
    offer: Offer[Handed]
    open: bool
    until: datetime | None
    runs: bool
    over: bool
    asks: bool
    looks: tuple[LookedBack, ...]

    @property
    def carried_by(self) -> str:
        """Who has it for now."""
        return self.offer.yes.by if self.runs and self.offer.yes else ""


@dataclass(frozen=True, repr=False)
class Story:
    """All of it."""

    evening: Evening

    def opened(self, what: str) -> list[Opened]:
        """Every time that both sides were opened, oldest first."""
        return [m for m in self.evening.ours if isinstance(m, Opened) and m.slot.startswith(what)]

    def due(self, what: str) -> bool:
        """Whether it is said apart now: rituals once, then openly; the work nobody sees anew, some months later."""
        last = self.opened(what)[-1:]
        return not last or (what == WORK and self.evening.now - last[0].at >= AGAIN)

    def draft(self, what: str) -> Draft:
        """My side of what is said next, or of what was said last."""
        kind, slot = KINDS[what], f"{what}:{len(self.opened(what)) + self.due(what)}"
        return slots.draft(self.evening, kind(slot=slot))

    def told(self, slot: str) -> MineIsIn | None:
        """That I have said that mine is in."""
        return slots.told(self.evening, MineIsIn, slot, self.evening.me)

    @cached_property
    def rituals(self) -> dict[str, Ritual]:
        """Each that was named, by its id, in order."""
        return {m.id: m for m in self.evening.ours if isinstance(m, Ritual)}

    @cached_property
    def same(self) -> set[tuple[str, str]]:
        """Whose (`of`) is said to be the same as whose: the other's, then that of the one who says so."""
        return {(m.of, m.mine) for m in self.evening.ours if isinstance(m, Too) and self._fits(m)}

    def _fits(self, m: Too) -> bool:
        of, mine = self.rituals.get(m.of), self.rituals.get(m.mine)
        return of is not None and of.by != m.by and (not m.mine or (mine is not None and mine.by == m.by))

    @cached_property
    def rites(self) -> list[Rite]:
        """Each once, newest first; two wordings are one where both say so, or where the names are the same."""
        told: dict[str, Rite] = {}
        gone: set[str] = set()
        for one in self.rituals.values():
            if one.id not in gone:
                twins = [two for two in self.rituals.values() if two.id not in gone and self._are_one(one, two)]
                said = (one, *twins[:1])
                gone |= {m.id for m in said}
                told[one.id] = self._rite(said)
        return list(reversed(told.values()))

    def _are_one(self, one: Ritual, two: Ritual) -> bool:
        crossed = {(one.id, two.id), (two.id, one.id)} <= self.same
        return one.by != two.by and (crossed or one.name.casefold().strip(" .!") == two.name.casefold().strip(" .!"))

    def _rite(self, said: tuple[Ritual, ...]) -> Rite:
        ids = {m.id for m in said}
        changed = [m for m in self.evening.ours if isinstance(m, Changed) and m.of in ids]
        over = any(isinstance(m, Ended) and m.of in ids for m in self.evening.ours)
        both = len(said) > 1 or (said[0].id, "") in self.same
        return Rite(said, both, over, changed[-1] if changed else said[0])

    def rite(self, id: str) -> Rite | None:
        """One of them, by either of its wordings."""
        return next((one for one in self.rites if id in {m.id for m in one.said}), None)

    @property
    def ours(self) -> list[Rite]:
        """What stands."""
        return [one for one in self.rites if one.both and not one.over]

    @property
    def mine_alone(self) -> list[Rite]:
        """What I named and the other has not, as yet: I may say that it is the same as one of theirs."""
        return [one for one in self.rites if not one.both and one.first.by == self.evening.me]

    @property
    def theirs_alone(self) -> list[Rite]:
        """What the other named and I have not."""
        return [one for one in self.rites if not one.both and one.first.by != self.evening.me]

    @property
    def carried(self) -> list[Carried]:
        """Both sides of what was opened last, mine first."""
        slot = self.opened(WORK)[-1].slot if self.opened(WORK) else "-"
        both = [m for m in self.evening.ours if isinstance(m, Carried) and m.slot == slot]
        return sorted(both, key=lambda m: m.by != self.evening.me)

    @cached_property
    def things(self) -> list[Thing]:
        """Whatever was offered lately, newest first."""
        made = offers(
            self.evening, Handed, yes=(Taken,), declined=(NotNow,), ended=(HandedBack,), until=lambda m: m.at + FADES
        )
        return [self._thing(one) for one in reversed(self.evening.lately(made, lambda one: one.moment.at))]

    def _thing(self, one: Offer[Handed]) -> Thing:
        now, until = self.evening.now, one.yes.at + TWO_WEEKS if one.yes else None
        runs = one.stands and until is not None and now < until
        looks = tuple(m for m in self.evening.ours if isinstance(m, LookedBack) and m.of == one.moment.id)
        left = any(isinstance(m, NotNow) and m.of == one.moment.id for m in self.evening.mine)
        said = left or any(m.by == self.evening.me for m in looks)
        asks = one.stands and until is not None and until <= now < until + LOOKING and not said
        return Thing(one.moment, one, one.open(now), until, runs, bool(one.yes) and not runs, asks, looks)

    def thing(self, id: str) -> Thing | None:
        """One of them."""
        return next((one for one in self.things if one.said.id == id), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    return Story(evening)


def still_open(evening: Evening) -> Iterable[str]:
    """What was named, and both sides of the work, stay; so does a thing, until its look back is over."""
    stays = (m.id for m in evening.ours if isinstance(m, Ritual | Carried))
    told = (m.of for m in evening.ours if isinstance(m, MineIsIn))
    lately = (m.id for m in evening.ours if isinstance(m, Handed) and evening.now - m.at < TWO_WEEKS + FADES + LOOKING)
    return [*stays, *told, *lately]


def side_of(m: Moment) -> str:
    """Which of the two a slot belongs to."""
    return str(getattr(m, "of", "") or getattr(m, "slot", "")).partition(":")[0]

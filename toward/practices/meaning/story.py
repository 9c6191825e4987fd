"""What rituals, and the work that nobody sees, amount to: what both named, what one named, what was handed over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from toward.fields.words import folded
from toward.log.moment import Moment, TakenBack
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
SOME_DAYS = timedelta(days=3)
Draft = Naming | Listing
KINDS: dict[str, type[Draft]] = {RITUALS: Naming, WORK: Listing}


@dataclass(frozen=True)
class Rite:
    """One ritual: what one of us named, or both, in the wordings of each (`said`, the oldest first).

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

    @property
    def named(self) -> list[str]:
        """What I have named, apart or openly, and nobody has ended."""
        if self.due(RITUALS):
            return [one["name"] for one in getattr(self.draft(RITUALS), "rituals", ())]
        return [m.name for rite in self.rites if not rite.over for m in rite.said if m.by == self.evening.me]

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
        """Each once, newest first; wordings are one where both say so, or where the names are alike."""
        goes, every = self._names, list[list[Ritual]]()
        stands: dict[str, list[Ritual]] = {}
        for m in self.evening.ours:
            if isinstance(m, Ritual) and self.rituals[m.id] is m:
                if goes[m.id] not in stands:
                    every.append(stands.setdefault(goes[m.id], []))
                stands[goes[m.id]].append(m)
            elif isinstance(m, Ended):  # what is named after its end is named anew
                stands.pop(goes.get(m.of, ""), None)
        return [self._rite(tuple(said)) for said in reversed(every)]

    @property
    def _names(self) -> dict[str, str]:
        goes = {id: folded(m.name) for id, m in self.rituals.items()}
        for of, mine in self.same:
            if mine and (mine, of) in self.same:
                goes = {id: goes[of] if name == goes[mine] else name for id, name in goes.items()}
        return goes

    def _rite(self, said: tuple[Ritual, ...]) -> Rite:
        ids = {m.id for m in said}
        changed = [m for m in self.evening.ours if isinstance(m, Changed) and m.of in ids]
        over = any(isinstance(m, Ended) and m.of in ids for m in self.evening.ours)
        both = len({m.by for m in said}) > 1 or any((id, "") in self.same for id in ids)
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

    @property
    def handed(self) -> list[Thing]:
        """What changed hands, or would, as I offered it: an offer of the other's lies on my table."""
        return [one for one in self.things if one.offer.mine or one.offer.yes]

    @property
    def freed(self) -> list[TakenBack]:
        """What I carried when it was taken back, a few days ago at most: I need not carry it any more."""
        back = {m.of for m in self.evening.ours if isinstance(m, HandedBack)}
        took = {m.of: m.at for m in self.evening.ours if isinstance(m, Taken) and m.by == self.evening.me}
        ends = {of: at + TWO_WEEKS for of, at in took.items() if of not in back}
        lately = (m for m in self.evening.ours if isinstance(m, TakenBack) and self.evening.now - m.at < SOME_DAYS)
        return [m for m in lately if m.of in ends and m.at < ends[m.of]]

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
    return [*stays, *told, *lately, *(m.of for m in evening.story(tell).freed)]


def side_of(m: Moment) -> str:
    """Which of the two a slot belongs to."""
    return str(getattr(m, "of", "") or getattr(m, "slot", "")).partition(":")[0]

"""What was said about touch, seen by one of the two at one time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from toward.me.evening import Evening
from toward.practice.offer import Offer, offers
from toward.practices.touch.moments import (
    Agreed,
    Draft,
    HideTouch,
    Invitation,
    LetGo,
    NotNow,
    Ritual,
    RitualHour,
    SaidYes,
    Statement,
)

MARKS = ("love", "like", "ask", "no")
MOMENTS = ("home", "public", "sad", "upset", "greeting")
FAR = "far"
OFFER = timedelta(days=14)


@dataclass(frozen=True)
class Story:
    """All of it."""

    evening: Evening

    @cached_property
    def hidden(self) -> bool:
        """Whether I want nothing of this with the other; only I know."""
        other = self.evening.other
        wishes = [m.hidden for m in self.evening.mine if isinstance(m, HideTouch) and m.about == other]
        return bool(wishes) and wishes[-1]

    @cached_property
    def _drafts(self) -> list[Draft]:
        return [m for m in self.evening.mine if isinstance(m, Draft)]

    def drafts_about(self, who: str) -> list[Draft]:
        """My marks with somebody, or ("") with nobody here yet; the last one holds."""
        return [m for m in self._drafts if m.about == who]

    @property
    def drafts(self) -> list[Draft]:
        """My marks with the other."""
        return self.drafts_about(self.evening.other)

    @property
    def alone(self) -> Draft | None:
        """What I marked with nobody here yet."""
        return next(reversed(self.drafts_about("")), None)

    @property
    def begun(self) -> Draft | None:
        """My marks with what I marked alone in them, where that says something that is still open here."""
        found = filled(self.draft, self.alone) if self.alone else self.draft
        return found if _said(found) != _said(self.draft) else None

    @property
    def draft(self) -> Draft:
        """My marks as they are now."""
        return (self.drafts or [Draft(about=self.evening.other)])[-1]

    @cached_property
    def _statements(self) -> list[Statement]:
        return [m for m in self.evening.ours if isinstance(m, Statement)]

    def statements(self, by: str) -> list[Statement]:
        """What somebody has shared; the last one holds."""
        return [m for m in self._statements if by and m.by == by]

    @property
    def own(self) -> Statement | None:
        """My statement."""
        return next(reversed(self.statements(self.evening.me)), None)

    @property
    def theirs(self) -> Statement | None:
        """The other's statement."""
        return next(reversed(self.statements(self.evening.other)), None)

    @property
    def unshared(self) -> bool:
        """Whether my marks say something else than my statement."""
        return _said(self.draft) != _said(self.own or Statement())

    @property
    def invitations(self) -> list[Invitation]:
        """Every invitation of mine that still stands in ours, over or not."""
        return [m for m in self.evening.ours if isinstance(m, Invitation) and m.by == self.evening.me]

    @cached_property
    def _calls(self) -> list[Offer[Invitation]]:
        return offers(self.evening, Invitation, yes=(SaidYes,), declined=(NotNow,), until=lambda m: m.until)

    def _call(self, *, mine: bool) -> Offer[Invitation] | None:
        """The last one that somebody made, while its time lasts."""
        said = [one for one in self._calls if one.mine == mine]
        return said[-1] if said and self.evening.now < said[-1].until else None

    @property
    def my_call(self) -> Offer[Invitation] | None:
        """My invitation, while it is open. It shows a yes, and nothing else."""
        return self._call(mine=True)

    @property
    def call(self) -> Offer[Invitation] | None:
        """The other's, while it is open and I have not said "not now"."""
        found = self._call(mine=False)
        return found if found and not found.declined else None

    @cached_property
    def _proposed(self) -> list[Offer[Ritual]]:
        return offers(
            self.evening, Ritual, yes=(Agreed,), declined=(NotNow,), ended=(LetGo,), until=lambda m: m.at + OFFER
        )

    @cached_property
    def rituals(self) -> list[Ritual]:
        """What both have agreed on and neither has let go."""
        return [one.moment for one in self._proposed if one.stands]

    def hour_of(self, ritual: str) -> RitualHour | None:
        """When I want to be reminded of one of them; only I know."""
        said = [m for m in self.evening.mine if isinstance(m, RitualHour) and m.of == ritual]
        return said[-1] if said and said[-1].days else None

    @cached_property
    def offers(self) -> list[Ritual]:
        """Rituals that the other proposes and that wait for me."""
        return [one.moment for one in self._open if not one.mine]

    @cached_property
    def my_offers(self) -> list[Ritual]:
        """Rituals that I propose."""
        return [one.moment for one in self._open if one.mine]

    @property
    def _open(self) -> list[Offer[Ritual]]:
        return [one for one in self._proposed if one.open(self.evening.now) and not self._found(one.moment)]

    @property
    def still_open(self) -> list[str]:
        """What is marked and shared, rituals of ours, and those that one of the two proposes."""
        rituals = [one.moment.id for one in self._proposed if one.stands or one.open(self.evening.now)]
        return [*rituals, *(m.id for m in self._drafts), *(m.id for m in self._statements)]

    def _found(self, offer: Ritual) -> bool:
        """Whether both proposed the same, and the other one was agreed to after this was said."""
        same = [one.yes for one in self._proposed if one.yes and one.moment.is_same(offer)]
        return any(yes.at >= offer.at for yes in same)


def filled(here: Draft, alone: Draft) -> Draft:
    """My marks here, and what I marked alone wherever they leave it open; "everything else" leaves nothing open."""
    marks = {key: mark for key, mark in alone.marks.items() if key.partition(".")[0] not in here.rest}
    rest = {**alone.rest, **here.rest}
    return Draft(about=here.about, marks={**marks, **here.marks}, rest=rest, words=here.words or alone.words)


def _said(one: Draft | Statement) -> tuple[dict[str, str], dict[str, str], str]:
    return one.marks, one.rest, one.words


def refused(statement: Statement | None, touch: str, moments: tuple[str, ...]) -> bool:
    """Whether somebody has marked a touch, and never otherwise than as not for them."""
    said = set(_marks(statement, touch, moments)) if statement else set()
    return said == {"no"}


def welcome(statement: Statement | None, touch: str, moments: tuple[str, ...]) -> bool:
    """Whether somebody loves or likes it at any time."""
    return statement is not None and bool({"love", "like"} & set(_marks(statement, touch, moments)))


def _marks(statement: Statement, touch: str, moments: tuple[str, ...]) -> Iterator[str]:
    for moment in moments:
        mark = statement.marks.get(f"{moment}.{touch}") or statement.rest.get(moment)
        if mark:
            yield mark

"""What was said about touch, seen by one of the two at one time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from toward.me.evening import Evening
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
class Call:
    """An invitation that is open. `yes`: whoever was asked has said yes."""

    moment: Invitation
    yes: SaidYes | None


@dataclass(frozen=True)
class Story:
    """All of it."""

    evening: Evening

    @property
    def hidden(self) -> bool:
        """Whether I want nothing of this with the other; only I know."""
        other = self.evening.other
        wishes = [m.hidden for m in self.evening.mine if isinstance(m, HideTouch) and m.about == other]
        return bool(wishes) and wishes[-1]

    def drafts_about(self, who: str) -> list[Draft]:
        """My marks with somebody, or ("") with nobody here yet; the last one holds."""
        return [m for m in self.evening.mine if isinstance(m, Draft) and m.about == who]

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

    def statements(self, by: str) -> list[Statement]:
        """What somebody has shared; the last one holds."""
        return [m for m in self.evening.ours if isinstance(m, Statement) and by and m.by == by]

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

    @cached_property
    def declined(self) -> set[str]:
        """What I have answered with "not now"."""
        return {m.of for m in self.evening.mine if isinstance(m, NotNow)}

    @property
    def invitations(self) -> list[Invitation]:
        """Every invitation of mine that still stands in ours, over or not."""
        return [m for m in self.evening.ours if isinstance(m, Invitation) and m.by == self.evening.me]

    def _call(self, by: str) -> Call | None:
        said = [m for m in self.evening.ours if isinstance(m, Invitation) and by and m.by == by]
        if not said or said[-1].until <= self.evening.now:
            return None
        asked = self.evening.other if by == self.evening.me else self.evening.me
        yeses = [m for m in self.evening.ours if isinstance(m, SaidYes) and m.by == asked and m.of == said[-1].id]
        return Call(said[-1], yeses[-1] if yeses else None)

    @cached_property
    def my_call(self) -> Call | None:
        """My invitation, while it is open. It shows a yes, and nothing else."""
        return self._call(self.evening.me)

    @cached_property
    def call(self) -> Call | None:
        """The other's, while it is open and I have not said "not now"."""
        found = self._call(self.evening.other)
        return found if found and found.moment.id not in self.declined else None

    @cached_property
    def rituals(self) -> list[Ritual]:
        """What both have agreed on and neither has let go."""
        gone = {m.of for m in self.evening.ours if isinstance(m, LetGo) and m.by in self._both}
        return [m for m in self._said if m.id in self._agreed and m.id not in gone]

    def hour_of(self, ritual: str) -> RitualHour | None:
        """When I want to be reminded of one of them; only I know."""
        said = [m for m in self.evening.mine if isinstance(m, RitualHour) and m.of == ritual]
        return said[-1] if said and said[-1].days else None

    @cached_property
    def offers(self) -> list[Ritual]:
        """Rituals that the other proposes and that wait for me."""
        return [m for m in self._open if m.by == self.evening.other and m.id not in self.declined]

    @cached_property
    def my_offers(self) -> list[Ritual]:
        """Rituals that I propose."""
        return [m for m in self._open if m.by == self.evening.me]

    @property
    def _both(self) -> Mapping[str, str]:
        """Each of us, and who the other is."""
        return {self.evening.me: self.evening.other, self.evening.other: self.evening.me}

    @cached_property
    def _said(self) -> list[Ritual]:
        return [m for m in self.evening.ours if isinstance(m, Ritual) and m.by in self._both]

    @cached_property
    def _agreed(self) -> set[str]:
        yeses = {(m.of, m.by) for m in self.evening.ours if isinstance(m, Agreed)}
        return {m.id for m in self._said if (m.id, self._both[m.by]) in yeses}

    @cached_property
    def _open(self) -> list[Ritual]:
        now = self.evening.now
        waiting = [m for m in self._said if m.id not in self._agreed and now - m.at < OFFER]
        return [m for m in waiting if not self._met(m)]

    def _met(self, offer: Ritual) -> bool:
        """Whether both proposed the same, and the other one was agreed to after this was said."""
        same = {m.id for m in self._said if m.id in self._agreed and m.is_same(offer)}
        return any(isinstance(m, Agreed) and m.of in same and m.at >= offer.at for m in self.evening.ours)


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

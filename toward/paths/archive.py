"""What stays to be read where a bond has ended: all that either said in ours, and the reader's own copies in mine."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from toward.bond.ours import Ours
from toward.log.moment import EPOCH, Moment
from toward.log.sift import sift
from toward.me.evening import Evening
from toward.me.me import Me
from toward.paths.timeline import Line, line
from toward.practice.archived import Archived
from toward.practice.registry import owner, practices


@dataclass(frozen=True)
class Archive:
    """An ended bond for one reader. What was answered stands with its answer, and beside a no it stands no more."""

    now: Evening
    bond: str

    @cached_property
    def moments(self) -> list[Moment]:
        """Ours, and among it what in mine belongs to it."""
        return sorted([*self.now.ours, *self._copies.values()], key=lambda moment: moment.at)

    def line(self, moment: Moment, reader: str) -> Line | None:
        """How a moment is shown: as in Our days, or else as its practice says."""
        if moment.id in self._copies:
            return self._plain(moment, mine=True)
        return line(moment, reader) or self._plain(moment)

    def _plain(self, moment: Moment, *, mine: bool = False) -> Line | None:
        said, practice = archived(moment, mine=mine), owner(moment)
        if said is None or practice is None or practice.name in self._hidden or moment.by not in self._two:
            return None
        if moment.id in self._answered or (isinstance(moment, practice.fleeting) and self._over(moment)):
            return None
        templates = (f"{practice.name}/archived.html", "paths/plain.html")
        return Line(moment, templates, title=practice.title, words=said.words(moment), mine=mine)

    @cached_property
    def _copies(self) -> dict[str, Moment]:
        return {moment.id: moment for moment in self._own()}

    def _own(self) -> Iterator[Moment]:
        for moment in self.now.mine:
            said = archived(moment, mine=True)
            if said is None or not self._names_it(said, moment):
                continue
            if not any(said.is_opened_by(moment, other) for other in self.now.ours):
                yield moment

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset({self.bond, self.now.other, *(moment.id for moment in self.now.ours)} - {""})

    def _names_it(self, said: Archived, moment: Moment) -> bool:
        return any(getattr(moment, one) in self._names for one in said.named_by)

    def copies(self, said: Moment) -> list[str]:
        """The ids in mine of my own copies of something that I said in ours."""
        practice = owner(said)
        kinds = [one for one in (practice.archived if practice else ()) if one.copies]
        return [m.id for m in self.now.mine for one in kinds if one.is_copy(m, said) and self._names_it(one, m)]

    @property
    def _two(self) -> tuple[str, str]:
        return self.now.me, self.now.other

    @cached_property
    def _hidden(self) -> frozenset[str]:
        return frozenset(practice.name for practice in practices() if practice.hidden(self.now))

    @cached_property
    def _answered(self) -> frozenset[str]:
        return frozenset(str(getattr(one, "of", "")) for one in self.now.ours if one.goes_with and _shown(one))

    def _over(self, moment: Moment) -> bool:
        until = getattr(moment, "until", None)
        return until is not None and EPOCH < until <= self.now.now


def own_copies(me: Me, bond: Ours, said: Moment) -> list[str]:
    """The ids in mine of my own copies of something that I said in ours."""
    practice = owner(said)
    kinds = [one for one in (practice.archived if practice else ()) if one.copies]
    mine = sift(me.mine, Moment, lambda m: any(one.is_copy(m, said) for one in kinds)) if kinds else []
    named = {getattr(m, name) for one in kinds for m in mine for name in one.named_by if isinstance(m, one.kind)}
    ours = sift(bond.log, Moment, lambda m: m.stands_as in named) if mine else []
    return Archive(Evening(mine, ours, me.id, bond.other, timezone.now()), bond.id).copies(said)


def archived(moment: Moment, *, mine: bool) -> Archived | None:
    """What its practice says of how it reads here, if somebody said something in it."""
    practice = owner(moment)
    every = practice.archived if practice else ()
    return next((one for one in every if bool(one.named_by) == mine and one.stands(moment)), None)


def _shown(moment: Moment) -> bool:
    practice = owner(moment)
    return practice is not None and isinstance(moment, practice.shows)

"""What each one's boundaries amount to, seen by one of the two."""

from collections.abc import Iterable
from dataclasses import dataclass

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.boundaries.moments import Boundary, Crossed, Honoured, PutAside

STANCES = ("yes", "care", "no")


@dataclass(frozen=True)
class One:
    """A boundary. `honoured`: whoever it is said to has read these words and will honour them."""

    moment: Boundary
    honoured: bool
    put_aside: bool


@dataclass(frozen=True)
class Story:
    """Both lists, in the order in which they were said; `drafts`: what I wrote for myself."""

    me: str
    every: tuple[One, ...]
    crossed: tuple[Crossed, ...]
    drafts: tuple[Boundary, ...] = ()

    @property
    def own(self) -> list[One]:
        """What I have said."""
        return [one for one in self.every if one.moment.by == self.me]

    @property
    def theirs(self) -> list[One]:
        """What the other has said."""
        return [one for one in self.every if one.moment.by != self.me]

    @property
    def new(self) -> list[One]:
        """What the other has said, in words that I have neither honoured nor put aside."""
        return [one for one in self.theirs if not one.honoured and not one.put_aside]

    def find(self, id: str) -> One | None:
        """One boundary by its id."""
        return next((one for one in self.every if one.moment.id == id), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours. A reading counts for the words that were read, and for no others."""
    read = {(m.by, m.of, m.wording) for m in evening.ours if isinstance(m, Honoured)}
    aside = {(m.of, m.wording) for m in evening.mine if isinstance(m, PutAside)}
    both = {evening.me: evening.other, evening.other: evening.me}
    every = [
        One(m, (both[m.by], m.id, m.wording) in read, (m.id, m.wording) in aside)
        for m in evening.ours
        if isinstance(m, Boundary) and m.by in both
    ]
    crossed = tuple(m for m in reversed(evening.mine) if isinstance(m, Crossed))
    drafts = tuple(m for m in evening.mine if isinstance(m, Boundary) and (m.id, m.wording) not in aside)
    return Story(evening.me, tuple(every), crossed, drafts)


def cards(evening: Evening) -> Iterable[Card]:
    """What the other has said is new until it is read, one at a time; saying one's first is worth two minutes."""
    if not evening.other:
        return
    story = tell(evening)
    for one in story.new[:1]:
        yield Card("new", "boundaries/card.html", {"one": one}, rank=25)
    if not story.own:
        yield Card("worth", "boundaries/worth.html", rank=75)

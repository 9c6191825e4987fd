"""What each one's boundaries amount to, seen by one of the two."""

from collections.abc import Iterable
from dataclasses import dataclass

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.boundaries.moments import Boundary, Crossed, Honoured, PutAside

STANCES = ("yes", "care", "no")


@dataclass(frozen=True)
class One:
    """A boundary. `honoured`: whoever it is said to has read these words and will honour them."""

    moment: Boundary
    honoured: bool


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

    def find(self, id: str) -> One | None:
        """One boundary by its id."""
        return next((one for one in self.every if one.moment.id == id), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours. A reading counts for the words that were read, and for no others."""
    read = {(m.by, m.of, m.wording) for m in evening.ours if isinstance(m, Honoured)}
    aside = {(m.of, m.wording) for m in evening.mine if isinstance(m, PutAside)}
    both = {evening.me: evening.other, evening.other: evening.me}
    every = [
        One(m, (both[m.by], m.id, m.wording) in read) for m in evening.ours if isinstance(m, Boundary) and m.by in both
    ]
    crossed = tuple(reversed(evening.lately(m for m in evening.mine if isinstance(m, Crossed))))
    drafts = tuple(m for m in evening.mine if isinstance(m, Boundary) and (m.id, m.wording) not in aside)
    return Story(evening.me, tuple(every), crossed, drafts)


def standing(evening: Evening) -> Iterable[str]:
    """Every boundary, as long as it is not taken back."""
    story = evening.story(tell)
    yield from (m.id for m in (*(one.moment for one in story.every), *story.drafts))


def wording(m: Moment) -> str:
    """Which words of it these are: new ones are a new thing to meet."""
    return m.wording if isinstance(m, Boundary) else ""


def honoured(m: Moment, evening: Evening) -> bool:
    """Whether I have said that I will honour these words."""
    one = evening.story(tell).find(m.id)
    return one is not None and one.honoured


def cards(evening: Evening) -> Iterable[Card]:
    """Saying one's first is worth two minutes."""
    if evening.other and not evening.story(tell).own:
        yield Card("worth", "boundaries/worth.html", rank=75)

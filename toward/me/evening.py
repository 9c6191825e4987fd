"""What a story is told from, for the person who asks now."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any, TypeVar

from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.people.moments import Preferences

S = TypeVar("S")
M = TypeVar("M")
FEW = 20
LATELY = timedelta(days=100)
A_WEEK = timedelta(days=5)


@dataclass(frozen=True)
class Evening:
    """What a story is told from: mine, ours, who I am, whom I am with ("" alone), and the time (with zone).

    Of a kind that is needed while it is "open", mine and ours hold what was said lately, the newest few, and what is
    open; all that was ever said where somebody asks for what was earlier (`whole`). So whoever lists such a kind lists
    `lately()` of it.
    It does not say whether the other has left: nothing that is told from it may differ by that.
    """

    mine: Sequence[Moment]
    ours: Sequence[Moment]
    me: str
    other: str
    now: datetime
    whole: bool = False
    _told: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def lately(self, said: Iterable[M], at: Callable[[M], datetime] = attrgetter("at")) -> list[M]:
        """Of all these, in the order of a log, what was said lately, or the newest few if that is more.

        `at`: where one thing has several moments, and stands where it began: when the last of them was said.
        """
        every = list(said)
        since = self.now - LATELY
        return every if self.whole else [m for m in every[:-FEW] if at(m) >= since] + every[-FEW:]

    @property
    def begun(self) -> Begun:
        """What the two are to one another, and how near they live."""
        return next((m for m in self.ours if isinstance(m, Begun)), Begun())

    @property
    def seed(self) -> str:
        """What stands for the bond in mine: the id of its first moment; nothing alone."""
        return self.begun.id

    @property
    def head(self) -> int:
        """How far ours is told here."""
        return max((m.last_seq for m in self.ours), default=0)

    @property
    def wishes(self) -> Preferences:
        """How Toward should be for me."""
        return next((m for m in reversed(self.mine) if isinstance(m, Preferences)), Preferences())

    @property
    def goes_far_back(self) -> bool:
        """Whether the two are here for longer than what counts as lately."""
        return any(self.now - m.at >= LATELY for m in self.ours[:1])

    def together_since(self, monday: date) -> bool:
        """Whether the two have been here that week: from its Monday on, or for as good as a week."""
        began = (m.at.astimezone(self.now.tzinfo) for m in self.ours[:1])
        return all(at.date() <= monday or self.now - at >= A_WEEK for at in began)

    def story(self, tell: Callable[["Evening"], S]) -> S:
        """Tell a story once, whoever asks for it."""
        if tell not in self._told:
            self._told[tell] = tell(self)
        told: S = self._told[tell]
        return told

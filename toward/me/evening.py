"""What a story is told from, for the person who asks now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from toward.log.moment import Moment

S = TypeVar("S")


@dataclass(frozen=True)
class Evening:
    """What a story is told from: mine, ours, who I am, whom I am with ("" alone), and the time (with zone).

    It does not say whether the other has left: nothing that is told from it may differ by that.
    """

    mine: Sequence[Moment]
    ours: Sequence[Moment]
    me: str
    other: str
    now: datetime
    _told: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def story(self, tell: Callable[["Evening"], S]) -> S:
        """Tell a story once, whoever asks for it."""
        if tell not in self._told:
            self._told[tell] = tell(self)
        told: S = self._told[tell]
        return told

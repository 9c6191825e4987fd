"""A question for oneself: one a day, no two alike, and nobody else's business."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from toward.fields.times import day_of
from toward.me.evening import Evening
from toward.practices.questions.choose import Question, shuffled
from toward.practices.questions.moments import AloneAnswer, NotNow, SetAside

RESTS = timedelta(days=60)
SLOT = "alone"


@dataclass(frozen=True, repr=False)
class Alone:
    """What I ask myself, told from mine."""

    evening: Evening
    deck: Sequence[Question]

    @cached_property
    def answers(self) -> list[AloneAnswer]:
        """What I answered, newest first; no more than there are questions."""
        return [m for m in reversed(self.evening.mine) if isinstance(m, AloneAnswer)]

    @cached_property
    def _gone(self) -> set[str]:
        """Answered, put aside for good, or resting for a while."""
        rests = [m for m in self.evening.mine if isinstance(m, NotNow) and m.slot == SLOT]
        resting = {m.question for m in rests if self.evening.now - m.at < RESTS}
        aside = {m.question for m in self.evening.mine if isinstance(m, SetAside)}
        return {m.question for m in self.answers} | aside | resting

    @cached_property
    def question(self) -> Question | None:
        """The next one for me, the same until I answer it or ask for another."""
        plainer = self.evening.wishes.plainer
        fits = (one for one in self.deck if one.where == "any" and (one.plain or not plainer))
        mine = (one for one in fits if one.id not in self._gone)
        return min(shuffled(mine, f"{self.evening.me} alone"), key=lambda one: one.depth == "deep", default=None)

    @property
    def answered_today(self) -> bool:
        """Whether one was answered since the day began."""
        now = self.evening.now
        return any(day_of(m.at, now.tzinfo) == day_of(now, now.tzinfo) for m in self.answers[:1])

    def find(self, id: str) -> Question | None:
        """A question that can be asked of oneself, by id."""
        return next((one for one in self.deck if one.id == id), None)


def words_of(question: Question) -> str:
    """How a question reads for oneself."""
    return question.alone or question.text

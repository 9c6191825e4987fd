"""What was opened: two letters at a time, and what was said back."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from toward.log.moment import Moment
from toward.practices.questions.moments import Answer, Asked, KeptForTalk, Response, Talked

Said = dict[tuple[type[Moment], str], list[Any]]  # by what it is, and of which


@dataclass(frozen=True)
class Pair:
    """Two letters that were opened together, and what was said back."""

    asked: Asked
    me: str
    other: str
    answers: tuple[Answer, ...]
    responses: tuple[Response, ...]
    kept: KeptForTalk | None
    talked: bool
    before: tuple["Pair", ...] = ()

    @property
    def theirs(self) -> Answer | None:
        """What the other wrote, unless it was taken back."""
        return next((one for one in self.answers if one.by != self.me), None)

    @property
    def gone(self) -> list[str]:
        """Who took their answer back."""
        here = {one.by for one in self.answers}
        return [person for person in (self.me, self.other) if person not in here]

    @property
    def told(self) -> list[tuple[Answer, list[Response]]]:
        """Each answer with what was said back to it; mine first."""
        return [(one, [r for r in self.responses if r.of == one.id]) for one in self.answers]

    @property
    def to_talk(self) -> bool:
        """Somebody would like to talk about it, the two have not yet, and both answers are still there."""
        return self.kept is not None and not self.talked and not self.gone

    @property
    def letters(self) -> tuple[Answer | Response, ...]:
        """All that was written in it."""
        return (*self.answers, *self.responses)


def pairs(ours: Sequence[Moment], me: str, other: str) -> list[Pair]:
    """Everything that was opened, newest first, as one of the two sees it."""
    said: Said = defaultdict(list)
    for m in ours:
        if isinstance(m, Answer | Response | KeptForTalk | Talked):
            said[type(m), m.slot if isinstance(m, Answer) else m.of].append(m)
    opened, story = list[Pair](), defaultdict[str, list[Pair]](list)
    for asked in (m for m in ours if isinstance(m, Asked)):
        opened.append(_pair(said, asked, me, other, tuple(story[asked.question])))
        story[asked.question].append(opened[-1])
    return opened[::-1]


def _pair(said: Said, asked: Asked, me: str, other: str, before: tuple[Pair, ...]) -> Pair:
    answers = tuple(sorted(said[Answer, asked.slot], key=lambda one: one.by != me))
    back = tuple(r for one in answers for r in said[Response, one.id])
    kept = next(reversed(said[KeptForTalk, asked.id]), None)
    return Pair(asked, me, other, answers, back, kept, bool(said[Talked, asked.id]), before)

"""What was opened: two letters at a time, and what was said back."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from toward.log.moment import Moment
from toward.practices.questions.moments import Answer, Asked, KeptForTalk, Response, Talked


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


@dataclass(frozen=True)
class Said:
    """What stands in ours about opened questions, sorted once."""

    me: str
    other: str
    answers: dict[str, list[Answer]]
    responses: dict[str, list[Response]]
    kept: dict[str, KeptForTalk]
    talked: set[str]

    def pair(self, asked: Asked, before: Sequence[Pair]) -> Pair:
        """Put one asking together, with the earlier ones of the same question."""
        answers = tuple(sorted(self.answers[asked.slot], key=lambda one: one.by != self.me))
        back = tuple(r for one in answers for r in self.responses[one.id])
        talked = asked.id in self.talked
        return Pair(asked, self.me, self.other, answers, back, self.kept.get(asked.id), talked, tuple(before))


def pairs(ours: Sequence[Moment], me: str, other: str) -> list[Pair]:
    """Everything that was opened, newest first, as one of the two sees it."""
    said, story = _sort(ours, me, other), defaultdict[str, list[Pair]](list)
    opened = []
    for asked in ours:
        if isinstance(asked, Asked):
            before = story[asked.question]
            before.append(said.pair(asked, before))
            opened.append(before[-1])
    return opened[::-1]


def _sort(ours: Sequence[Moment], me: str, other: str) -> Said:
    said = Said(me, other, defaultdict(list), defaultdict(list), {}, set())
    for m in ours:
        match m:
            case Answer():
                said.answers[m.slot].append(m)
            case Response():
                said.responses[m.of].append(m)
            case KeptForTalk():
                said.kept[m.of] = m
            case Talked():
                said.talked.add(m.of)
    return said

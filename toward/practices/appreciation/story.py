"""What the appreciations between two people amount to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.appreciation.moments import GoodNews, Met, Noticed, Received, ToldSomeone

SAYINGS = (Noticed, ToldSomeone, GoodNews)


@dataclass(frozen=True)
class Said:
    """One appreciation, with the answers it met and what I did with it."""

    moment: Moment
    answers: tuple[Met, ...]
    received: bool
    close: bool

    @property
    def is_news(self) -> bool:
        """Whether it is good news, to be met with interest."""
        return isinstance(self.moment, GoodNews)


@dataclass(frozen=True)
class Story:
    """All appreciations, newest first, seen by one of the two."""

    me: str
    said: tuple[Said, ...]

    @property
    def waiting(self) -> list[Said]:
        """What the other said and I have not put away or kept close yet."""
        return [one for one in self.said if one.moment.by != self.me and not one.received]

    @property
    def close(self) -> list[Said]:
        """What I keep for a hard day."""
        return [one for one in self.said if one.close]

    @property
    def put_away(self) -> list[Said]:
        """Everything that does not wait for me."""
        return [one for one in self.said if one.moment.by == self.me or one.received]

    def find(self, id: str) -> Said | None:
        """One appreciation by its moment's id."""
        return next((one for one in self.said if one.moment.id == id), None)


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    marks = {m.of: m for m in evening.mine if isinstance(m, Received)}
    answers: dict[str, list[Met]] = defaultdict(list)
    for m in evening.ours:
        if isinstance(m, Met):
            answers[m.of].append(m)
    said = [
        Said(
            moment=m,
            answers=tuple(answers[m.id]),
            received=m.id in marks,
            close=m.id in marks and marks[m.id].close,
        )
        for m in evening.ours
        if isinstance(m, SAYINGS)
    ]
    return Story(evening.me, tuple(reversed(said)))


def cards(evening: Evening) -> Iterable[Card]:
    """What the other said waits for me; else, saying something is worth a minute."""
    if not evening.other:
        return
    story = tell(evening)
    for one in story.waiting:
        yield Card("waits", "appreciation/card.html", {"one": one}, rank=20)
    mine = [one for one in story.said if one.moment.by == evening.me]
    if not mine or (evening.now - mine[0].moment.at).days >= 3:
        yield Card("worth", "appreciation/worth.html", rank=60)

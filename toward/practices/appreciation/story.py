"""What the appreciations between two people amount to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import content, deck
from toward.practice.by_tap import by_tap, said
from toward.practice.practice import Bring, Card
from toward.practices.appreciation.moments import GoodNews, Met, Noticed, ToldSomeone

A_FEW = 5
SAYINGS = (Noticed, ToldSomeone, GoodNews)


@dataclass(frozen=True)
class Said:
    """One appreciation, with the answers of old, from before all practices had the same ones."""

    moment: Moment
    answers: tuple[Met, ...]


@dataclass(frozen=True)
class Story:
    """Appreciations, seen by one of the two. `lately`: what was said lately, newest first."""

    me: str
    said: dict[str, Said]
    lately: tuple[Said, ...]

    def find(self, id: str) -> Said | None:
        """One appreciation by its moment's id."""
        return self.said.get(id)


def tell(evening: Evening) -> Story:
    """Tell it from ours."""
    answers: dict[str, list[Met]] = defaultdict(list)
    for m in evening.ours:
        if isinstance(m, Met):
            answers[m.of].append(m)
    said = [m for m in evening.ours if isinstance(m, SAYINGS)]
    lately = (Said(m, tuple(answers[m.id])) for m in reversed(evening.lately(said)))
    return Story(evening.me, {m.id: Said(m, tuple(answers[m.id])) for m in said}, tuple(lately))


def tonight(evening: Evening) -> Iterable[Bring]:
    """One thing that was noticed, in words or by a tap; the longer ago the last one, the sooner."""
    mine = [one for one in evening.story(tell).lately if one.moment.by == evening.me][:1]
    days = (evening.now - mine[0].moment.at).days if mine else 7
    if evening.other and days >= 1:
        sooner = min(days * 5, 30)
        yield Bring("small", "noticed", "appreciation/tonight.html", typed=True, rank=50 - sooner)
        every = deck.lines(content.read("appreciation", "taps")["did"], evening.begun)
        few = content.few(every, A_FEW, seed=f"{evening.me} {evening.now.date()}")
        yield by_tap("thanks", 51 - sooner, "appreciation:say noticed", "did", said(few))


def cards(evening: Evening) -> Iterable[Card]:
    """Saying something is worth a minute."""
    if not evening.other:
        return
    mine = [one for one in evening.story(tell).lately if one.moment.by == evening.me]
    if not mine or (evening.now - mine[0].moment.at).days >= 3:
        yield Card("worth", "appreciation/worth.html", rank=60)

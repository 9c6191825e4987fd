"""What is now: what waits for me, what is new, and one thing worth doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from toward.log.moment import Moment, TakenBack
from toward.me.evening import Evening
from toward.paths.moments import Seen
from toward.practice.practice import Card
from toward.practice.registry import practices

WAITS, NEW = 4, 2  # cards that lie open
SITTING = timedelta(minutes=30)
A_WHILE = timedelta(minutes=5)


@dataclass(frozen=True)
class Shelf:
    """The first few cards lie open, the rest is folded: an evening has room for a few things."""

    cards: list[Card]
    few: int

    @property
    def first(self) -> list[Card]:
        """What lies open; one card too many is not worth folding."""
        return self.cards if len(self.cards) <= self.few + 1 else self.cards[: self.few]

    @property
    def rest(self) -> list[Card]:
        """What is folded."""
        return self.cards[len(self.first) :]


@dataclass(frozen=True)
class Today:
    """What the page shows; each shelf in the order of importance."""

    waits: Shelf
    new: Shelf
    worth: list[Card]

    @property
    def asks(self) -> bool:
        """Whether today's question stands here, for me to answer."""
        return any(card.template == "questions/card.html" for card in self.waits.cards)


def today(evening: Evening) -> Today:
    """Ask every practice; show all that waits and is new, and one thing that is worth doing."""
    cards = sorted((c for p in practices() for c in p.today(evening)), key=lambda card: card.rank)
    of = {kind: [card for card in cards if card.kind == kind] for kind in ("waits", "new", "worth")}
    return Today(Shelf(of["waits"], WAITS), Shelf(of["new"], NEW), of["worth"][:1])


def seen_upto(mine: Sequence[Moment], log: str, now: datetime) -> int:
    """How far I had looked before this sitting."""
    marks = [m for m in mine if isinstance(m, Seen) and m.log == log and now - m.at > SITTING]
    return marks[-1].upto if marks else 0


def unseen(now: Evening, log: str) -> set[str]:
    """What the other has said in ours since I last sat here; nothing on a first evening, when all of it is."""
    upto = seen_upto(now.mine, log, now.now)
    return {m.id for m in now.ours if upto and m.seq > upto and m.by == now.other and not isinstance(m, TakenBack)}


def mark_due(mine: Sequence[Moment], log: str, head: int, now: datetime) -> Seen | None:
    """The mark to write when there is something that I had not seen, at most one in a while."""
    marks = [m for m in mine if isinstance(m, Seen) and m.log == log]
    if head == 0 or (marks and (marks[-1].upto >= head or now - marks[-1].at < A_WHILE)):
        return None
    return Seen(log=log, upto=head)

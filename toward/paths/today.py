"""What is now: what waits for me, what is new, and one thing worth doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.paths.moments import Seen
from toward.paths.order import Entry, of_card, of_thing, ordered, suggested
from toward.practice.practice import Card
from toward.practice.registry import practices, table
from toward.practice.table import Thing

WAITS, NEW = 4, 2  # cards that lie open
SITTING = timedelta(minutes=30)
A_WHILE = timedelta(minutes=5)


@dataclass(frozen=True)
class Shelf:
    """The first few lie open, the rest is folded: an evening has room for a few things."""

    cards: list[Entry]
    few: int

    @property
    def first(self) -> list[Entry]:
        """What lies open; one card too many is not worth folding."""
        return self.cards if len(self.cards) <= self.few + 1 else self.cards[: self.few]

    @property
    def rest(self) -> list[Entry]:
        """What is folded."""
        return self.cards[len(self.first) :]


@dataclass(frozen=True)
class Today:
    """What the page shows, in its order; `away`: what was put away since yesterday."""

    now: Shelf
    new: Shelf
    rest: Shelf
    still: list[Entry]
    worth: list[Card]
    away: list[Thing]
    top: str
    turn: str

    @property
    def empty(self) -> bool:
        """Whether nothing lies here."""
        return not (self.now.cards or self.new.cards or self.rest.cards or self.still)

    @property
    def suggests(self) -> str:
        """What it suggests, by name."""
        return self.worth[0].template if self.worth else ""

    @property
    def asks(self) -> bool:
        """Whether today's question stands here, for me to answer."""
        return any(one.template == "questions/card.html" for one in self.now.cards)


def today(evening: Evening, log: str = "") -> Today:
    """Ask every practice and the table; show what lies there in its order, and one thing that is worth doing."""
    cards = sorted((c for p in practices() for c in p.today(evening)), key=lambda card: card.rank)
    lies, before = evening.story(table), visit_before(evening.mine, log, evening.now)
    entries = [of_thing(one, before.upto) for one in lies.lying]
    entries += [of_card(card, before.at) for card in cards if card.kind != "worth"]
    order = ordered(entries, evening.now, before.top, before.turn)
    worth = suggested([card for card in cards if card.kind == "worth"], worth_before(evening))
    shelves = Shelf(order.now, WAITS), Shelf(order.new, WAITS), Shelf(order.rest, NEW)
    return Today(*shelves, order.still, worth, lies.just_away, order.top, order.turn)


def visit_before(mine: Sequence[Moment], log: str, now: datetime) -> Seen:
    """The mark of my last visit before this sitting."""
    marks = (m for m in reversed(mine) if isinstance(m, Seen) and m.log == log and now - m.at > SITTING)
    return next(marks, Seen())


def worth_before(evening: Evening) -> str:
    """What was suggested on the last evening before this one."""
    today = evening.now.date()
    marks = (m for m in reversed(evening.mine) if isinstance(m, Seen) and m.worth)
    return next((m.worth for m in marks if m.at.astimezone(evening.now.tzinfo).date() < today), "")


def mark_due(mine: Sequence[Moment], log: str, head: int, now: datetime, shown: Today | None = None) -> Seen | None:
    """The mark to write, at most one in a while: of what I had not seen, or of what stands on top now."""
    last = next((m for m in reversed(mine) if isinstance(m, Seen) and m.log == log), Seen())
    mark = Seen(log=log, upto=head)
    if shown:
        mark = mark.again(top=shown.top, turn=shown.turn, worth=shown.suggests)
    same = mark.again(by=last.by, at=last.at, id=last.id, seq=last.seq) == last
    return None if head == 0 or same or now - last.at < A_WHILE else mark

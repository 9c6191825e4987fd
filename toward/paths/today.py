"""What is now: what waits for me, what is new, and one thing worth doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.paths.moments import Seen
from toward.paths.order import Entry, Order, of_card, of_thing, ordered, suggested
from toward.practice.practice import Card
from toward.practice.registry import practices, table
from toward.practice.table import Thing

FEW = 4  # that lie open
SITTING = timedelta(minutes=30)
A_WHILE = timedelta(minutes=5)


@dataclass(frozen=True)
class Shelves:
    """An evening has room for a few things: those lie open, and all the rest is behind one tap."""

    now: list[Entry]
    new: list[Entry]
    rest: list[Entry]
    more: list[Entry]


def shelved(order: Order) -> Shelves:
    """What has a time comes first, and leaves a place for what is new; one too many is not worth folding."""
    every = [*order.now, *order.new, *order.rest]
    room = len(every) if len(every) <= FEW + 1 else FEW
    now = order.now[: max(room - 1, 1)] if order.new or order.rest else order.now[:room]
    new = order.new[: room - len(now)]
    rest = order.rest[: room - len(now) - len(new)]
    more = [*order.now[len(now) :], *order.new[len(new) :], *order.rest[len(rest) :]]
    return Shelves(now, new, rest, more)


@dataclass(frozen=True)
class Today:
    """What the page shows, in its order; `away`: what was put away since yesterday."""

    lies: Shelves
    still: list[Entry]
    worth: list[Card]
    away: list[Thing]
    top: str
    turn: str

    @property
    def empty(self) -> bool:
        """Whether nothing lies here."""
        return not (self.lies.now or self.lies.new or self.lies.rest or self.still)

    @property
    def suggests(self) -> str:
        """What it suggests, by name."""
        return self.worth[0].template if self.worth else ""

    @property
    def asks(self) -> bool:
        """Whether today's question stands here, for me to answer."""
        return any(one.template == "questions/card.html" for one in self.lies.now)


def today(evening: Evening, log: str = "") -> Today:
    """Ask every practice and the table; show what lies there in its order, and one thing that is worth doing."""
    cards = sorted((c for p in practices() for c in p.today(evening)), key=lambda card: card.rank)
    lies, before = evening.story(table), visit_before(evening.mine, log, evening.now)
    entries = [of_thing(one, before.upto) for one in lies.lying]
    entries += [of_card(card, before.at) for card in cards if card.kind != "worth"]
    order = ordered(entries, evening.now, before.top, before.turn)
    worth = suggested([card for card in cards if card.kind == "worth"], worth_before(evening))
    return Today(shelved(order), order.still, worth, lies.just_away, order.top, order.turn)


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

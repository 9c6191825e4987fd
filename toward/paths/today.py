"""What is now: what waits for me, what is new, and one thing worth doing."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from toward.log.bookmark import Visit
from toward.me.evening import Evening
from toward.me.me import Me
from toward.paths.moments import Seen
from toward.paths.order import Entry, Order, of_card, of_thing, ordered, rows, suggested
from toward.paths.put_off import put_off
from toward.paths.weight import together
from toward.practice.practice import Card
from toward.practice.registry import practices, quiet, table
from toward.practice.table import Thing

FEW = 4  # that lie open
QUESTION = "questions/card.html"
SITTING = timedelta(minutes=30)
Visits = tuple[Visit, ...]


@dataclass(frozen=True)
class Shelves:
    """An evening has room for a few things: those lie open, and all the rest is behind one tap."""

    now: list[Entry]
    new: list[Entry]
    rest: list[Entry]
    more: list[Entry]


def shelved(order: Order) -> Shelves:
    """What has a time comes first, and leaves a place for what is new; one too many is not worth folding."""
    every, fresh, before = rows(order.now), rows(order.new), rows(order.rest)
    count = len(every) + len(fresh) + len(before)
    room = count if count <= FEW + 1 else FEW
    now = every[: max(room - 1, 1)] if fresh or before else every[:room]
    new = fresh[: room - len(now)]
    rest = before[: room - len(now) - len(new)]
    more = [*every[len(now) :], *fresh[len(new) :], *before[len(rest) :]]
    return Shelves(now, new, rest, more)


@dataclass(frozen=True)
class Today:
    """What the page shows, in its order; `done`: what I have answered; `away`: what was put away since yesterday.

    `quiet`: the two are in the midst of something hard, and nothing is suggested.
    """

    lies: Shelves
    still: list[Entry]
    worth: list[Card]
    away: list[Thing]
    top: str
    turn: str
    done: list[Entry] = field(default_factory=list)
    quiet: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing lies here."""
        return not (self.lies.now or self.lies.new or self.lies.rest or self.still or self.done)

    @property
    def suggests(self) -> str:
        """What it suggests, by name."""
        return self.worth[0].template if self.worth else ""

    @property
    def asks(self) -> bool:
        """Whether today's question stands here, for me to answer."""
        return any(one.template == QUESTION for one in self.lies.now)


def every_card(evening: Evening) -> list[Card]:
    """What every practice has for today."""
    cards = [card for practice in practices() for card in practice.today(evening)]
    return sorted([*cards, *put_off(evening)], key=lambda card: card.rank)


def today(evening: Evening, visits: Visits = ()) -> Today:
    """Ask every practice and the table; show what lies there in its order, and one thing that is worth doing."""
    cards = evening.story(every_card)
    lies, before = evening.story(table), visit_before(visits, evening.now)
    entries = [of_thing(one, before.upto, evening) for one in together(lies.today, evening)]
    entries += [of_card(card, _time(before, evening.now)) for card in cards if card.kind != "worth"]
    order = ordered(entries, evening.now, before.top, before.turn)
    hard = evening.story(quiet)
    worth = suggested([card for card in cards if card.kind == "worth" and not hard], worth_before(visits, evening.now))
    return Today(shelved(order), rows(order.still), worth, lies.just_away, order.top, order.turn, order.done, hard)


def visits_of(me: Me) -> Visits:
    """My last visits; of old they stood in mine."""
    log = me.bond.id if me.bond else ""
    return me.visits or tuple(
        Visit(int(m.at.timestamp()), m.upto, m.top, m.turn, m.worth)
        for m in me.evening().mine
        if isinstance(m, Seen) and m.log == log
    )


def visit_before(visits: Visits, now: datetime) -> Visit:
    """My last visit before this sitting."""
    return next((one for one in reversed(visits) if now - _time(one, now) > SITTING), Visit())


def worth_before(visits: Visits, now: datetime) -> str:
    """What was suggested on the last evening before this one."""
    return _last_worth(visits, now).worth


def visited(visits: Visits, shown: Today, upto: int, now: datetime) -> Visits:
    """The visits with this one; of those before this sitting, what it is compared to."""
    before = visit_before(visits, now), _last_worth(visits, now)
    kept = [one for one in visits if one in before or now - _time(one, now) <= SITTING]
    return (*kept, Visit(int(now.timestamp()), upto, shown.top, shown.turn, shown.suggests))


def _last_worth(visits: Visits, now: datetime) -> Visit:
    marks = (one for one in reversed(visits) if one.worth and _time(one, now).date() < now.date())
    return next(marks, Visit())


def _time(one: Visit, now: datetime) -> datetime:
    return datetime.fromtimestamp(one.at, now.tzinfo)

"""What the offers, yeses and moves of two people amount to. Moves that do not fit are passed over."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from toward.log.moment import EPOCH, Moment
from toward.me.evening import Evening
from toward.practices.listening.moments import Felt, Kept, Moved, Offered, Replied, Rested
from toward.practices.listening.turns import Session


@dataclass
class Desk:
    """Takes moment after moment, in the order of the log."""

    members: tuple[str, str]
    sessions: dict[str, Session] = field(default_factory=dict)
    live: list[Session] = field(default_factory=list)
    clock: datetime = EPOCH

    def take(self, moment: Moment) -> None:
        """Let a moment do what it may."""
        if not isinstance(moment, Offered | Replied | Moved) or not (moment.by in self.members or _is_nobodys(moment)):
            return
        self.tick(moment.at)
        match moment:
            case Offered():
                self._offer(moment)
            case Replied():
                self._reply(moment)
            case Moved():
                self._move(moment)
        self._clear()

    def tick(self, at: datetime) -> None:
        """Let time pass; it never goes back, even where two servers' clocks differ."""
        self.clock = max(self.clock, at)
        for session in self.live:
            session.settle(self.clock)
        self._clear()

    def _clear(self) -> None:
        self.live = [one for one in self.live if one.phase != "ended"]

    @property
    def running(self) -> Session | None:
        """The one that runs."""
        return next((one for one in self.live if one.running), None)

    @property
    def open(self) -> Session | None:
        """The offer that stands."""
        return next((one for one in self.live if one.phase == "offered"), None)

    def _offer(self, offer: Offered) -> None:
        """The first of two wins, unless the second had seen it and was made instead of it."""
        standing = self.open
        if self.running or (standing and standing.id != offer.instead_of):
            return
        if standing:
            standing.end(self.clock)
        self.sessions[offer.id] = session = Session(offer, self.members)
        self.live.append(session)

    def _reply(self, reply: Replied) -> None:
        session = self.sessions.get(reply.of)
        if session and session.phase == "offered" and reply.by != session.offer.by and reply.answer == "yes":
            session.agree(reply.by, self.clock)

    def _move(self, moved: Moved) -> None:
        session = self.sessions.get(moved.of)
        busy = moved.move == "here" and self.running
        if session and not busy and session.fits(moved):
            session.take(moved, self.clock)


def _is_nobodys(moment: Moment) -> bool:
    """A stop ends it for both, and does not say who pressed."""
    return isinstance(moment, Moved) and moment.move == "stop"


@dataclass(frozen=True)
class Line:
    """One line that was kept, and where it stands: in ours or in mine."""

    m: Kept
    whose: str


@dataclass(frozen=True)
class Story:
    """Every listening of the two, seen by one of them."""

    me: str
    other: str
    now: datetime
    desk: Desk
    rested: frozenset[str]
    kept: tuple[Line, ...]
    listed: tuple[Line, ...]
    felt: tuple[Felt, ...]

    def find(self, id: str) -> Session | None:
        """One listening by the id of its offer."""
        return self.desk.sessions.get(id)

    @property
    def running(self) -> Session | None:
        """The one that runs now."""
        return self.desk.running

    @property
    def offered(self) -> Session | None:
        """The offer that stands, whoever made it."""
        return self.desk.open

    @property
    def asked_of_me(self) -> Session | None:
        """An offer from the other that I have not put off."""
        one = self.desk.open
        return one if one and one.offer.by != self.me and one.id not in self.rested else None

    @property
    def agreed(self) -> list[Session]:
        """Said yes to, and not begun; the soonest first."""
        found = [one for one in self.desk.live if one.phase == "agreed"]
        return sorted(found, key=lambda one: one.offer.when or one.offer.at)

    @property
    def last(self) -> Session | None:
        """The latest that was begun."""
        begun = [one for one in self.desk.sessions.values() if one.started]
        return max(begun, key=lambda one: one.started or EPOCH, default=None)

    def lines(self, id: str) -> list[Line]:
        """What was kept from one listening."""
        return [one for one in self.kept if one.m.of == id]

    def felt_in(self, id: str, when: str) -> tuple[str, ...]:
        """How I came into it, or went out of it."""
        words = [one.words for one in self.felt if (one.of, one.when) == (id, when)]
        return words[-1] if words else ()


def tell(evening: Evening) -> Story:
    """Tell it from mine and ours."""
    first, second = sorted((evening.me, evening.other))
    desk = Desk((first, second))
    for moment in evening.ours:
        desk.take(moment)
    desk.tick(evening.now)
    rested = frozenset(m.of for m in evening.mine if isinstance(m, Rested))
    felt = tuple(m for m in evening.mine if isinstance(m, Felt))
    kept = _kept(evening)
    listed = tuple(reversed(evening.lately(reversed(kept), lambda line: line.m.at)))
    return Story(evening.me, evening.other, evening.now, desk, rested, kept, listed, felt)


def still_open(evening: Evening) -> Iterable[str]:
    """What runs, is agreed on or offered."""
    return [one.id for one in evening.story(tell).desk.live]


def _kept(evening: Evening) -> tuple[Line, ...]:
    both = [("ours", m) for m in evening.ours] + [("mine", m) for m in evening.mine]
    kept = [Line(m, whose) for whose, m in both if isinstance(m, Kept)]
    return tuple(sorted(kept, key=lambda line: line.m.at)[::-1])  # of one moment in time, too, the newest first

"""One promise, and what each of the two may do with it. Moves that do not fit change nothing."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from toward.log.moment import EPOCH
from toward.practices.promises.moments import (
    RHYTHMS,
    Accepted,
    ChangeAsked,
    Felt,
    Kept,
    LetGo,
    MadeGood,
    Missed,
    Move,
    PromiseMade,
    Released,
    Renegotiated,
    Weighed,
)

Terms = PromiseMade | Renegotiated
Mark = Kept | Missed


def slot(rhythm: str, day: date) -> str:
    """The one time of a rhythm that a day belongs to: that day, its week, its month, or the only one."""
    year, week, _ = day.isocalendar()
    return {"once": "", "weekly": f"{year}-{week}", "monthly": f"{year}/{day.month}"}.get(rhythm, f"{day}")


@dataclass
class Promise:
    """From the word that was given to how it ended. `to`: the one it was promised to."""

    made: PromiseMade
    to: str
    terms: Terms
    accepted: bool = False
    change: ChangeAsked | None = None
    marks: dict[str, Mark] = field(default_factory=dict)
    good: dict[str, MadeGood] = field(default_factory=dict)
    felt: set[str] = field(default_factory=set)
    letting_go: dict[str, LetGo] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    shared: Weighed | None = None
    weighed: Weighed | None = None
    slipped: set[str] = field(default_factory=set)
    slips_on: list[date] = field(default_factory=list)
    ended: str = ""
    last: datetime = EPOCH

    @property
    def id(self) -> str:
        """The id of the moment that made it."""
        return self.made.id

    @property
    def by(self) -> str:
        """Who gave their word."""
        return self.made.by

    @property
    def rhythm(self) -> str:
        """Its rhythm now."""
        return self.terms.rhythm if self.terms.rhythm in RHYTHMS else "once"

    @property
    def to_make_good(self) -> str:
        """The newest time that did not hold and was not made good yet."""
        open = [m.id for m in self.marks.values() if isinstance(m, Missed) and m.id not in self.good]
        return open[-1] if open else ""

    @property
    def good_felt(self) -> bool:
        """Whether the other felt that something was made good."""
        return any(m.id in self.felt for m in self.good.values())

    @property
    def until(self) -> date | None:
        """The last day of one that goes on."""
        return self.terms.due if self.rhythm != "once" else None

    @property
    def heard(self) -> datetime:
        """When something was last said to it, or when its last day came."""
        return max(self.last, datetime.combine(self.until, time(), UTC)) if self.until else self.last

    def over(self, today: date) -> bool:
        """Whether it ended, or its last day has gone by."""
        return bool(self.ended or (self.until and self.until < today))

    def gone_by(self, today: date) -> bool:
        """Whether its terms can be taken no more: it is over, its day has passed, or it did not hold."""
        due = self.terms.due
        return self.done or bool(due and due < today)

    @property
    def done(self) -> bool:
        """Whether what was said since speaks for it: it ended, or a single one did not hold."""
        return bool(self.ended or (self.rhythm == "once" and self.marks))

    def marked(self, day: date) -> Mark | None:
        """The mark of that day's time."""
        return self.marks.get(slot(self.rhythm, day))

    def slips(self, day: date) -> bool:
        """Whether the maker has marked that time as not held, for themselves."""
        return slot(self.rhythm, day) in self.slipped

    # what the one it was promised to may do

    def accept(self, move: Accepted) -> bool:
        """Take it, as it stands now."""
        if self.ended or move.by != self.to or move.terms != self.terms.id or self.accepted:
            return False
        if self.rhythm == "once" and self.marks:
            return False
        self.accepted, self.change = True, None
        return True

    def ask_change(self, move: ChangeAsked) -> bool:
        """Ask to change it; until the maker says it anew, it stands as it is."""
        if self.ended or move.by != self.to or move.terms != self.terms.id or self.change:
            return False
        self.change = move
        return True

    def release(self, move: Released) -> bool:
        """Let the maker off."""
        return move.by == self.to and self._end("released")

    def feel(self, move: Felt) -> bool:
        """Say that it was felt, once for each time."""
        known = {m.id for m in (*self.marks.values(), *self.good.values()) if not isinstance(m, Missed)}
        if move.by != self.to or move.mark not in known or not move.mark or move.mark in self.felt:
            return False
        self.felt.add(move.mark)
        return True

    # what the maker may do

    def renegotiate(self, move: Renegotiated) -> bool:
        """Say it anew; a single one that did not hold begins again."""
        if self.ended or move.by != self.by or move.terms != self.terms.id or move.rhythm not in RHYTHMS:
            return False
        if "once" in (self.rhythm, move.rhythm):
            self.marks.pop("", None)
        self.terms, self.accepted, self.change, self.letting_go = move, False, None, {}
        return True

    def keep(self, move: Kept) -> bool:
        """Mark it kept; a single one is done with it."""
        if not self._mark(move):
            return False
        return self.rhythm != "once" or self._end("kept")

    def miss(self, move: Missed) -> bool:
        """Own that it did not hold."""
        return self._mark(move)

    def make_good(self, move: MadeGood) -> bool:
        """Make good one time that did not hold; a single one ends with it."""
        missed = {m.id for m in self.marks.values() if isinstance(m, Missed)}
        if self.ended or move.by != self.by or move.mark not in missed or move.mark in self.good:
            return False
        self.good[move.mark] = move
        return self.rhythm != "once" or self._end("made_good")

    # what both may do

    def let_go(self, move: LetGo) -> bool:
        """Let it go, together: it takes both."""
        if self.ended or move.by not in (self.by, self.to) or move.by in self.letting_go:
            return False
        self.letting_go[move.by] = move
        return len(self.letting_go) < 2 or self._end("let_go")

    def take(self, move: Move) -> bool:
        """Let a move do what it may; what did something is remembered."""
        did = {
            Accepted: self.accept, ChangeAsked: self.ask_change, Renegotiated: self.renegotiate,
            Released: self.release, Kept: self.keep, Felt: self.feel, Missed: self.miss,
            MadeGood: self.make_good, LetGo: self.let_go,
        }[type(move)](move)  # type: ignore[operator]  # fmt: skip
        if did:
            self.moves.append(move)
            self.last = max(self.last, move.at)
        return bool(did)

    def would(self, move: Move) -> bool:
        """Whether a move would do something, without doing it."""
        return deepcopy(self).take(move)

    def _mark(self, move: Mark) -> bool:
        if self.ended or move.by != self.by or move.day is None or self.marked(move.day):
            return False
        self.marks[slot(self.rhythm, move.day)] = move
        return True

    def _end(self, how: str) -> bool:
        if self.ended:
            return False
        self.ended = how
        return True

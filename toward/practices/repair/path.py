"""One repair, from the first pause to the last look back. A move that does not fit is passed over."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from toward.log.moment import Moment
from toward.practices.repair import pause
from toward.practices.repair.moments import (
    AgreedTo,
    Checked,
    CheckedBack,
    KeptLine,
    LetRest,
    Onward,
    Opening,
    OwnPart,
    PauseAsked,
    Proposed,
    Started,
    Stopped,
)

Move = (
    PauseAsked | LetRest | Onward | Stopped | Opening | OwnPart | Proposed | AgreedTo | CheckedBack | Checked | KeptLine
)
ALONE = Onward | Checked | Stopped
A_WEEK = timedelta(days=7)
NEXT = {"listened": "owning", "owned": "change", "close": "done"}
MAY_GO_ON = {"ready": ("due", "resting"), "listened": ("together",), "owned": ("owning",), "close": ("change",)}
STEP_OF = {"due": "ready", "resting": "ready", "together": "listened", "owning": "owned", "change": "close"}
FROM = {"listened": ("apart",), "owned": ("apart", "owning"), "close": ("change",)}


def given(back: datetime, since: datetime) -> timedelta:
    """How long a change is tried before the two look back on it."""
    return max(back - since, timedelta(days=1))


def in_time(back: datetime, gap: timedelta, agreed: datetime) -> datetime:
    """When the two look back: on the day that was named, or where that has come before they agreed, as long after."""
    return back if back > agreed else agreed + gap


@dataclass
class Repair:
    """Where one repair stands. `step` is how far it has come, `turn` the move that brought it there.

    `erased`: proposals whose words were taken back; what was agreed on them stands all the same.
    `gap`: as long as the two gave the change the first time, until the next look back. `behind`: how many answers
    stand before the last proposal. `helped`: both keep the change, and neither wants to look back on it once more.
    """

    started: Started
    members: tuple[str, str]
    step: str = "apart"
    turn: int = 0
    until: datetime | None = None
    is_rest: bool = False
    asked_by: str = ""
    moves: int = 0
    openings: dict[str, Opening] = field(default_factory=dict)
    owned: list[OwnPart] = field(default_factory=list)
    proposals: dict[str, Proposed] = field(default_factory=dict)
    agreed: Proposed | None = None
    look_back: datetime | None = None
    all_agreed: list[Proposed] = field(default_factory=list)
    checks: list[CheckedBack] = field(default_factory=list)
    lines: list[KeptLine] = field(default_factory=list)
    behind: int = 0
    helped: bool = False
    last: Moment | None = None
    erased: frozenset[str] = frozenset()
    gap: timedelta = A_WEEK

    @property
    def id(self) -> str:
        """The id of its first moment."""
        return self.started.id

    @property
    def place(self) -> str:
        """Where it stands, by name: it and its turn."""
        return f"{self.id}:{self.turn}"

    @property
    def over(self) -> bool:
        """Whether it has come to its end, either way."""
        return self.step in ("done", "ended")

    @property
    def open(self) -> bool:
        """Whether it asks something of the two now; a change that is being tried asks nothing until its day."""
        return not self.over and self.step != "trying"

    @property
    def stands(self) -> Proposed | None:
        """The proposal that was made last."""
        return max(self.proposals.values(), key=lambda one: (one.at, one.seq), default=None)

    @property
    def looked_back(self) -> list[CheckedBack]:
        """The answers of the last look back; they stand at the top of the page until something else is proposed."""
        since = self.checks[self.behind :]
        return [one for one in since if one.turn == since[-1].turn]

    @property
    def will_say_it_aloud(self) -> bool:
        """Whether there is nothing to read in what was opened so far."""
        return bool(self.openings) and all(one.aloud for one in self.openings.values())

    def phase(self, now: datetime) -> str:
        """Where it stands now: time alone ends a pause and brings the day to look back."""
        if self.over:
            return self.step
        if self.until:
            return pause.phase(self.until, self.is_rest, now)
        if self.step == "apart" and len(self.openings) == len(self.members):
            return "together"
        if self.step == "trying" and self.look_back and now >= self.look_back:
            return "checking"
        return self.step

    def may_pause(self, now: datetime) -> bool:
        """Whether a pause can begin, or take a new time: twice at most."""
        phase = self.phase(now)
        return self.open and phase != "paused" and not (phase == "due" and self.moves >= pause.NEW_TIMES)

    def may_rest(self, now: datetime) -> bool:
        """Whether it can be laid aside until a day: at any step but in a pause, whose end was promised."""
        return self.helped or (self.open and self.phase(now) != "paused")

    def may_go_on(self, step: str, now: datetime) -> bool:
        """Whether both can say that they go on from this step."""
        return self.phase(now) in MAY_GO_ON.get(step, ())

    def take(self, move: Move) -> None:
        """Let a move do what it may."""
        is_nobodys = isinstance(move, ALONE) or (isinstance(move, AgreedTo) and move.by == self.started.by)
        is_after = isinstance(move, KeptLine) or (self.helped and isinstance(move, LetRest))
        if (self.over and not is_after) or (move.by not in self.members and not is_nobodys):
            return
        if self._done(move):
            self.last = move

    def _done(self, move: Move) -> bool:
        return bool({
            PauseAsked: self._pause, LetRest: self._rest, Onward: self._go_on, Stopped: partial(self._reach, "ended"),
            Opening: self._open, OwnPart: self._own, Proposed: self._propose, AgreedTo: self._agree,
            CheckedBack: self._look_back, Checked: self._checked, KeptLine: self._keep,
        }[type(move)](move))  # type: ignore[operator]  # fmt: skip

    def _look_back(self, move: CheckedBack) -> bool:
        self.checks.append(move)
        return True

    def _keep(self, move: KeptLine) -> bool:
        self.lines.append(move)
        return False  # a line moves nothing, and the date of its end stays

    def _reach(self, step: str, move: Moment) -> bool:
        self.step, self.turn = step, move.seq
        return True

    def _wait_until(self, until: datetime, move: Moment, *, rest: bool) -> bool:
        self.until, self.is_rest, self.turn = until, rest, move.seq
        return True

    def _pause(self, move: PauseAsked) -> bool:
        if not self.may_pause(move.at) or move.until is None or not pause.fits(move.until, move.at):
            return False
        self.asked_by = move.by
        self.moves = self.moves + 1 if self.phase(move.at) == "due" else 0
        return self._wait_until(move.until, move, rest=False)

    def _rest(self, move: LetRest) -> bool:
        if not self.may_rest(move.at) or move.until is None or move.until <= move.at:
            return False
        if self.helped:
            self.helped, self.look_back = False, move.until
            return self._reach("trying", move)
        return self._wait_until(move.until, move, rest=True)

    def _go_on(self, move: Onward) -> bool:
        if move.step == "ready" and self.until:
            self.until, self.is_rest, self.moves = None, False, 0
            return self._reach(self.step, move)
        if self.until or self.step not in FROM.get(move.step, ()):
            return False
        return self._reach(NEXT[move.step], move)

    def _open(self, move: Opening) -> bool:
        if self.until or self.step != "apart" or move.by in self.openings:
            return False
        self.openings[move.by] = move
        if len(self.openings) == len(self.members):
            self.turn = move.seq
        return True

    def _own(self, move: OwnPart) -> bool:
        fits = not self.until and self.step in ("owning", "change")
        if fits:
            self.owned.append(move)
        return fits

    def _propose(self, move: Proposed) -> bool:
        if self.until or self.step != "change":
            return False
        self.proposals[move.by], self.behind = move, len(self.checks)
        return True

    def _agree(self, move: AgreedTo) -> bool:
        found = next((one for one in self.proposals.values() if one.id == move.proposal and one.by != move.by), None)
        if self.until or self.step != "change" or (found is None and move.proposal not in self.erased):
            return False
        back = move.look_back or (found.look_back if found else move.at + A_WEEK)
        if back is None:
            return False
        self.gap = given(back, (found or move).at)
        self.agreed, self.look_back, self.proposals = found, in_time(back, self.gap, move.at), {}
        self.all_agreed += [found] if found else []
        return self._reach("trying", move)

    def _checked(self, move: Checked) -> bool:
        if self.step != "trying" or move.turn != self.turn:
            return False
        if move.then == "again":
            self.look_back = move.at + self.gap
            return self._reach("trying", move)
        self.helped = move.then == "keep"
        return self._reach("done" if self.helped or move.then == "let_go" else "change", move)

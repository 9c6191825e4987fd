"""One listening as a state machine: who may do what now, and what it leads to. Pure, and closed to all else."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from toward.practices.listening.moments import Moved, Offered

NEXT = {
    ("speaking", "spoke"): ("speaker", "reflecting"),
    ("answering", "spoke"): ("speaker", "reflecting"),
    ("reflecting", "asked"): ("listener", "answering"),
    ("reflecting", "reflected"): ("listener", "sensing"),
    ("sensing", "made_sense"): ("listener", "confirming"),
    ("confirming", "got_it"): ("speaker", "heard"),
    ("confirming", "there_is_more"): ("speaker", "speaking"),
    ("confirming", "say_again"): ("speaker", "speaking"),
    ("heard", "another_piece"): ("speaker", "speaking"),
    ("heard", "change_floor"): ("speaker", "speaking"),
}
STEPS = {
    "speaking": ("speaker_speaks", "listener_attends"),
    "answering": ("speaker_answers", "listener_asks"),
    "reflecting": ("speaker_hears", "listener_reflects"),
    "sensing": ("speaker_hears", "listener_makes_sense"),
    "confirming": ("speaker_confirms", "listener_waits"),
    "heard": ("speaker_heard", "listener_heard"),
    "paused": ("pause", "pause"),
}
RUNNING = frozenset(STEPS)
FIVE = timedelta(minutes=5)
MOST_ADDED = 12
OPEN_FOR = timedelta(hours=2)
LATE = timedelta(hours=1)
OVER = timedelta(hours=3)


@dataclass
class Session:
    """One listening, from its offer to its end. Times are the server's, taken from the moments."""

    offer: Offered
    members: tuple[str, str]
    phase: str = "offered"
    since: datetime = field(init=False)
    speaker: str = field(init=False)
    agreed: datetime | None = None
    started: datetime | None = None
    ended: datetime | None = None
    here: set[str] = field(default_factory=set)
    ran: timedelta = timedelta(0)
    step: int = 0
    rests: int = 0
    added: int = 0
    more: timedelta = timedelta(0)
    before_pause: str = ""
    asked: bool = False
    heard: set[str] = field(default_factory=set)
    visits: Counter[str] = field(default_factory=Counter)
    said_back: list[Moved] = field(default_factory=list)

    def __post_init__(self) -> None:
        """The one who offers says who speaks first."""
        self.since = self.offer.at
        first_is_me = self.offer.speaks_first != "you"
        self.speaker = self.offer.by if first_is_me else self._other_than(self.offer.by)

    def _other_than(self, person: str) -> str:
        return self.members[1] if person == self.members[0] else self.members[0]

    @property
    def id(self) -> str:
        """The id of its offer."""
        return self.offer.id

    @property
    def listener(self) -> str:
        """Who does not have the floor."""
        return self._other_than(self.speaker)

    @property
    def one_phone(self) -> bool:
        """One phone lies between the two, and cannot tell whose hand it is."""
        return self.offer.how == "one_phone"

    @property
    def both_heard(self) -> bool:
        """Each had the floor, and said of something that it had arrived."""
        return self.heard == set(self.members)

    @property
    def running(self) -> bool:
        """Both came, and neither has stopped it."""
        return self.phase in RUNNING

    @property
    def planned(self) -> timedelta:
        """The minutes agreed on, and those that were added."""
        return timedelta(minutes=self.offer.minutes) + self.more

    @property
    def ends_by(self) -> datetime:
        """When it is over by itself, if nobody does anything any more."""
        if self.started:
            return self.started + self.planned + OVER
        if self.agreed:
            return max(self.offer.when or self.agreed, self.agreed) + self.planned + OVER
        return self.offer.when + LATE if self.offer.when else self.offer.at + OPEN_FOR

    def elapsed(self, now: datetime) -> timedelta:
        """How long it has run, pauses left out."""
        going = self.running and self.phase != "paused"
        return self.ran + (max(now - self.since, timedelta(0)) if going else timedelta(0))

    def left(self, now: datetime) -> timedelta:
        """What is left of the time; nothing happens when it is used up."""
        return max(self.planned - self.elapsed(now), timedelta(0))

    def roles(self, person: str) -> set[str]:
        """Which parts this person's phone may play."""
        if self.one_phone:
            return {"speaker", "listener"}
        return {"speaker"} if person == self.speaker else {"listener"}

    def step_of(self, role: str) -> str:
        """The step that the prompts are chosen for."""
        return STEPS.get(self.phase, ("", ""))[role == "listener"]

    def may(self, person: str) -> set[str]:
        """Every move that is open to a person now."""
        if person not in self.members or self.phase == "ended":
            return set()
        if self.phase == "offered":
            return {"stop"} if person == self.offer.by else set()
        if self.phase == "agreed":
            return {"stop"} if person in self.here and not self.one_phone else {"stop", "here"}
        more = {"five_more"} if self.added < MOST_ADDED else set()
        return {"stop"} | more | ({"resume"} if self.phase == "paused" else {"pause"} | self._turn(person))

    def _turn(self, person: str) -> set[str]:
        roles = self.roles(person)
        moves = {move for (phase, move), (who, _) in NEXT.items() if phase == self.phase and who in roles}
        return moves - {"asked"} if self.asked else moves

    def seen(self, move: str) -> int:
        """The number that a move has to carry, so that one pressed on an old page counts for nothing."""
        return {"five_more": self.added, "resume": self.rests, "pause": 0, "stop": 0, "here": 0}.get(move, self.step)

    def fits(self, moved: Moved) -> bool:
        """Whether this move, by this person, from that page, is open now."""
        if self.stops_for_both(moved.move) and moved.by not in self.members:
            return True
        timeless = moved.move in ("stop", "pause", "here")
        return moved.move in self.may(moved.by) and (timeless or moved.step == self.seen(moved.move))

    def stops_for_both(self, move: str) -> bool:
        """Whether this move ends it for both: no name stands there. Only an offer is its author's to take back."""
        return move == "stop" and self.phase not in ("offered", "ended")

    # what changes it

    def settle(self, at: datetime) -> None:
        """End it where its time had run out before `at`."""
        if self.phase != "ended" and at >= self.ends_by:
            self.end(self.ends_by)

    def end(self, at: datetime) -> None:
        """Over, for both."""
        self.ran = self.elapsed(at)
        self.phase, self.ended = "ended", at

    def agree(self, person: str, at: datetime) -> None:
        """The other says yes; to an offer for now, that is as good as sitting down."""
        self.phase, self.agreed = "agreed", at
        if self.offer.when is None:
            self.here.add(person)

    def take(self, moved: Moved, at: datetime) -> None:
        """Carry out a move that fits."""
        match moved.move:
            case "stop":
                self.end(at)
            case "here":
                self._sit_down(moved.by, at)
            case "five_more":
                self._add_five(at)
            case "pause" | "resume":
                self._rest(moved.move, at)
            case _:
                self._turn_to(moved)

    def _sit_down(self, person: str, at: datetime) -> None:
        self.here.add(person)
        if self.one_phone or len(self.here) == len(self.members):
            self.started = self.since = at
            self._enter("speaking")

    def _add_five(self, at: datetime) -> None:
        """From the planned end, or from now where that has gone by."""
        self.added += 1
        self.more += FIVE + max(self.elapsed(at) - self.planned, timedelta(0))

    def _rest(self, move: str, at: datetime) -> None:
        self.rests += 1
        if move == "pause":
            self.ran = self.elapsed(at)
            self.before_pause = self.phase
            self._enter("paused")
        else:
            self.phase, self.since = self.before_pause, at

    def _turn_to(self, moved: Moved) -> None:
        if moved.move == "got_it":
            self.heard.add(self.speaker)
        if moved.move == "change_floor":
            self.speaker = self.listener
        if moved.text and not self.one_phone:
            self.said_back.append(moved)
        was, self.step = self.phase, self.step + 1
        self._enter(NEXT[was, moved.move][1])
        self.asked = self.phase != "speaking" and (self.asked or moved.move == "asked")

    def _enter(self, phase: str) -> None:
        self.phase = phase
        self.visits.update(STEPS[phase][:1] if phase == "paused" else STEPS[phase])

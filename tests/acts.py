"""What two people may do, one act after the other: any kind of the written year, said to whatever fits it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache

import msgspec
from django.conf import settings
from django.utils import timezone

from tests.cast import Phone
from toward.demo.said import Said
from toward.demo.year import told
from toward.log.log import Gone, Log
from toward.log.moment import Moment, is_id, new_id
from toward.practice.moments import Answered, KeptClose, Met, PutAway
from toward.practice.registry import has_words
from toward.practices.appreciation.moments import Received
from toward.practices.bids.moments import PutAway as LetGoBy
from toward.practices.empathy.moments import Rested
from toward.practices.feelings.moments import Guess
from toward.practices.needs.moments import NoGuesses
from toward.practices.questions.moments import AskedAgain, KeptForTalk, MineIsIn, NotNow, OwnQuestion, SetAside, Talked
from toward.practices.touch.moments import LetGo, SaidYes

SAID = datetime(2025, 3, 5, 19, tzinfo=UTC)
BESIDES: tuple[tuple[str, Moment, dict[str, str]], ...] = (
    ("ours", OwnQuestion(text="What do you hum?"), {}),
    ("ours", AskedAgain(question="q", theme="us", text="Again?"), {}),
    ("ours", KeptForTalk(), {"of": "questions.asked"}),
    ("ours", Talked(), {"of": "questions.asked"}),
    ("ours", MineIsIn(), {"of": "questions.asked"}),
    ("ours", SaidYes(), {"of": "touch.invitation"}),
    ("ours", LetGo(), {"of": "touch.ritual"}),
    ("mine", NotNow(question="q"), {}),
    ("mine", SetAside(question="q", text="Not this."), {}),
    ("mine", Rested(), {"of": "empathy.situation"}),
    ("mine", Guess(), {}),
    ("mine", LetGoBy(), {"of": "bids.bid"}),
    ("mine", Received(), {"of": "appreciation.noticed"}),
    ("mine", PutAway(), {"of": "appreciation.noticed"}),
    ("mine", PutAway(), {"of": "feelings.checkin"}),
    ("mine", NoGuesses(), {}),
)
"""What the year does not hold: where it is said, and what its fields name."""


@dataclass(frozen=True)
class Way:
    """One way of saying a kind: words as they once were said, and which kinds its fields may name."""

    log: str
    moment: Moment
    at: datetime
    names: dict[str, str]


@cache
def ways() -> dict[str, list[Way]]:
    """Every kind that can be said, in a few ways each."""
    year = told(SAID)
    keys = {said.key: said.moment.kind for said in year if said.key}
    found: dict[str, list[Way]] = defaultdict(list)
    for said in year:
        found[said.moment.kind].append(_way(said, keys))
    for log, moment, names in BESIDES:
        found[moment.kind].append(Way(log, moment, SAID, names))
    return {kind: _few(every) for kind, every in sorted(found.items())}


def _way(said: Said, keys: dict[str, str]) -> Way:
    names = {name: keys.get(of[1:], of) for name, of in said.names.items() if name != "edits" and of[0] == "@"}
    return Way("ours" if said.log == "ours" else "mine", said.moment.again(edits=""), said.at, names)


def _few(every: list[Way]) -> list[Way]:
    """One for each that it can be said to, and some more."""
    by = {str(sorted(way.names.items())) + way.log: way for way in every}
    return [*by.values(), *every[:3]]


@dataclass
class Acts:
    """Two phones, and what was said so far: ids by kind, and the slots."""

    ana: Phone
    ben: Phone
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    slots: list[str] = field(default_factory=list)
    mine: dict[str, list[tuple[str, Log]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.logs = {phone.name: {"ours": phone.ours.log, "mine": phone.me.mine} for phone in (self.ana, self.ben)}
        self.seed = self.ana.ours.log.moments[0].id

    def says(self, who: Phone, kind: str, nth: int = 0, *, anew: bool = False) -> str:
        """Say it, to something that was said before (or `anew`); its id."""
        every = ways()[kind]
        way = every[nth % len(every)]
        other = self.ben if who is self.ana else self.ana
        names = {name: self._named(who, other, of, nth, anew=anew) for name, of in way.names.items()}
        moment = _then(way.moment, timezone.now() - way.at).again(
            **{"by": who.person, **names, **self._slot(way, nth, anew)}
        )
        log = self.logs[who.name][way.log]
        id = log.append(moment).id
        self.said[kind].append(id)
        self.mine[who.name].append((id, log))
        return id

    def edits(self, who: Phone, nth: int) -> None:
        """Put something of one's own in other words."""
        if own := self.mine[who.name]:
            id, log = own[-1 - nth % len(own)]
            old = _words_of(log, id)
            words = [name for name in _own(old) if isinstance(said := getattr(old, name), str) and " " in said]
            log.edit(id, old.again(**{name: f"{getattr(old, name)} Or so." for name in words[:1]}))

    def takes_back(self, who: Phone, nth: int) -> None:
        """Take something of one's own back."""
        if own := self.mine[who.name]:
            id, log = own.pop(-1 - nth % len(own))
            log.take_back(_words_of(log, id).id)

    def answers(self, who: Phone, nth: int) -> None:
        """Meet something that the other said, put it away, keep it, or say something to it."""
        theirs = self.mine[(self.ben if who is self.ana else self.ana).name]
        if theirs:
            id = theirs[-1 - nth // 4 % len(theirs)][0]
            answer = (Met(of=id), PutAway(of=id), KeptClose(of=id, close=True), Answered(of=id, words="Yes, that."))
            log = self.logs[who.name]["ours" if nth % 4 == 3 else "mine"]
            said = log.append(answer[nth % 4])
            if isinstance(said, Answered):
                self.mine[who.name].append((said.id, log))

    def _named(self, who: Phone, other: Phone, of: str, nth: int, *, anew: bool) -> str:
        known = {"@ana": other.person, "@ben": other.person, "@bond": who.bond, "@seed": self.seed}
        if of[0] == "@":
            return {**known, "@zone": settings.TIME_ZONE}[of]
        if anew or not self.said[of]:
            return self.says(other, of, anew=anew)
        return self.said[of][-1 - nth % len(self.said[of])]

    def _slot(self, way: Way, nth: int, anew: bool) -> dict[str, str]:
        slot = getattr(way.moment, "slot", None)
        if not slot or not is_id(slot):
            return {}
        if anew or not self.slots or nth % 2 or way.moment.kind == "questions.asked":
            self.slots.append(new_id())
        return {"slot": self.slots[-1 - (0 if anew else nth // 2 % len(self.slots))]}


def _words_of(log: Log, id: str) -> Moment:
    """Something of one's own that pages offer to change: a mark is not."""
    said = log.own(id)
    if not has_words(said):
        raise Gone(id)
    return said


def _then(moment: Moment, passed: timedelta) -> Moment:
    """The same, its times as long ahead as they once were."""
    times = {name: value for name, value in msgspec.structs.asdict(moment).items() if name in _own(moment)}
    return moment.again(**{name: value + passed for name, value in times.items() if isinstance(value, date)})


def _own(moment: Moment) -> Iterable[str]:
    return set(moment.__struct_fields__) - set(Moment.__struct_fields__)

"""What two people may do, one act after the other: any kind of the written year, said to whatever fits it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache

import msgspec
from django.conf import settings

from tests.cast import Phone
from toward.demo.said import Said
from toward.demo.year import told
from toward.log.log import Log, now
from toward.log.moment import Moment, is_id, new_id
from toward.practice.moments import PutAway
from toward.practices.appreciation.moments import Received
from toward.practices.bids.moments import PutAway as LetGoBy
from toward.practices.empathy.moments import Rested
from toward.practices.feelings.moments import Guess
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
        moment = _then(way.moment, now() - way.at).again(**{"by": who.person, **names, **self._slot(way, nth, anew)})
        log = self.logs[who.name][way.log]
        id = log.append(moment).id
        self.said[kind].append(id)
        self.mine[who.name].append((id, log))
        return id

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


def _then(moment: Moment, passed: timedelta) -> Moment:
    """The same, its times as long ahead as they once were."""
    times = {name: value for name, value in msgspec.structs.asdict(moment).items() if name in _OWN(moment)}
    return moment.again(**{name: value + passed for name, value in times.items() if isinstance(value, date)})


def _OWN(moment: Moment) -> Iterable[str]:
    return set(moment.__struct_fields__) - set(Moment.__struct_fields__)

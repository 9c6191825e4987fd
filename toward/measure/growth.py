"""What a page costs with many years behind it, over the same with few: the written year, laid end to end."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import transaction

from toward.demo.said import Said
from toward.demo.year import told
from toward.log.log import Log
from toward.measure import clock
from toward.measure.people import Someone, pair
from toward.practice.registry import still_open
from toward.practices.appreciation.moments import Noticed
from toward.practices.questions.moments import Asked, Dealt
from toward.practices.questions.story import STAYS_OPEN

PAGES = {
    "today": "/today/",
    "us": "/us/",
    "ours": "/ours/",
    "questions": "/questions/",
    "promises": "/promises/",
    "feelings": "/feelings/",
    "journal": "/journal/",
}
POST, WORDS = "/appreciation/say/noticed/", "you left the hall light on for me"
YEAR, OPEN = timedelta(days=365), timedelta(days=30)  # what may still be open is left out of all years but the newest
UNMET = 200


@dataclass(frozen=True)
class Lived:
    """Two people with `years` of the written year behind them, seen by the first."""

    one: Someone
    two: Someone
    places: dict[str, int] = field(default_factory=dict)  # of what was written last: its place in the year

    def get(self, path: str) -> None:
        """Open a page."""
        answer = self.one.client.get(path)
        if answer.status_code == 302:  # writing so many years took longer than words stay open
            self.one.unlock()
            answer = self.one.client.get(path)
        if answer.status_code != 200:
            raise RuntimeError(f"{path} answered {answer.status_code}")

    def post(self) -> None:
        """Send a form."""
        answer = self.one.client.post(POST, {"did": WORDS, "bond": self.one.bond})
        if answer.status_code != 302:
            raise RuntimeError(f"{POST} answered {answer.status_code}")

    def share(self, count: int) -> None:
        """The other says `count` things, which the first has not met."""
        ours = self._logs()["ours"]
        with transaction.atomic():
            for number in range(count):
                ours.append(Noticed(did=f"{WORDS}, {number}").again(by=self.two.keys.person_id))

    def _logs(self) -> dict[str, Log]:
        bond = self.one.me.bond
        assert bond is not None
        return {"ours": bond.log, "ana": self.one.me.mine, "ben": self.two.me.mine}

    def open(self) -> set[int]:
        """The places in the year of what is open for either."""
        ids = still_open(self.one.me.whole()) | still_open(self.two.me.whole())
        return {self.places[id] for id in ids if id in self.places}

    def write(self, years: Iterable[int], days: int, open: Collection[int] = ()) -> None:
        """Write years of theirs (so many back), of each the last `days`; what stays `open` in the newest alone."""
        logs, who = self._logs(), {"ana": self.one.keys.person_id, "ben": self.two.keys.person_id}
        start = logs["ours"].moments[0].id
        with transaction.atomic():
            for back in years:
                left_out = open if back else ()
                known: dict[str, str | int] = {f"@{name}": id for name, id in who.items()}
                known |= {"@bond": self.one.bond, "@seed": start, "@zone": settings.TIME_ZONE}
                for place, one in enumerate(_year(back, days)):
                    if place in left_out or not known.keys() >= set(one.names.values()):
                        continue  # it names what came before those days, or what is left out
                    named = {field: known[name] for field, name in one.names.items()}
                    moment = one.moment.again(**{"by": who.get(one.by, ""), **named})
                    said = logs[one.log].append(moment, at=one.at)
                    known |= {f"@{one.key}": said.id, f"#{one.key}": said.seq}
                    self.places[said.id] = place
            logs["ours"].append(self._dealt(logs["ours"]))

    def _dealt(self, ours: Log) -> Dealt:
        """What the questions that they opened would have left behind."""
        opened = {m.question for m in ours.moments if isinstance(m, Asked)}
        day = datetime.now(UTC).date().toordinal() - STAYS_OPEN
        return Dealt(by=self.one.bond, day=day, opened=tuple(sorted(opened)))


def _year(back: int, days: int) -> list[Said]:
    now = datetime.now(UTC) - YEAR * back
    until = now - OPEN if back else now
    return [one for one in told(now) if now - timedelta(days=days) <= one.at <= until]


def lived(years: int, days: int = 366) -> Lived:
    """Two people with so many years."""
    first, two = Lived(*pair()), Lived(*pair())
    if years > 1:
        first.write((1,), days)
    two.write(range(years - 1, -1, -1), days, first.open())
    return two


def growth(few: Lived, many: Lived, runs: int) -> dict[str, float]:
    """CPU of each page with many years over the same with few; of a form; and of Today with 200 things unmet."""
    found = {name: clock.ratio(partial(many.get, path), partial(few.get, path), runs) for name, path in PAGES.items()}
    found["post"] = clock.ratio(many.post, few.post, runs)
    many.share(UNMET)
    found["today_unmet"] = clock.ratio(partial(many.get, PAGES["today"]), partial(few.get, PAGES["today"]), runs)
    return {name: round(ratio, 2) for name, ratio in found.items()}

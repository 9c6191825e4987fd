"""Which days and which line a chart shows: read from the address, always something sensible."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from toward.practices.feelings.story import LINES

SPANS = {"week": (7, 1), "month": (30, 7)}  # days, and days between names
FARTHEST = 1000


@dataclass(frozen=True)
class Span:
    """A stretch of days that ends `back` whole stretches before today."""

    line: str
    name: str
    back: int
    today: date

    @property
    def days(self) -> int:
        return SPANS[self.name][0]

    @property
    def step(self) -> int:
        return SPANS[self.name][1]

    @property
    def first(self) -> date:
        return self.last - timedelta(days=self.days - 1)

    @property
    def last(self) -> date:
        return self.today - timedelta(days=self.back * self.days)


def asked(query: Mapping[str, str], today: date) -> Span:
    """The span that an address asks for."""
    line, name, back = query.get("line", ""), query.get("span", ""), query.get("back", "")
    return Span(
        line=line if line in LINES else LINES[0],
        name=name if name in SPANS else "week",
        back=min(int(back), FARTHEST) if back.isascii() and back.isdigit() and len(back) < 6 else 0,
        today=today,
    )

"""Help lines, read from one TOML file that anyone can edit."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

EVERYWHERE = "*"
KINDS = ("emergency", "violence", "suicide", "talk", "lgbt", "men", "child", "elder", "directory")
FRESH = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Line:
    """One place where somebody answers, or one directory of such places.

    `verified` is the day on which the number was read at `source`. Where the copy read there was an
    old one, `read_in` names its year: we do not call a number checked that was only seen in an old page.
    """

    country: str
    kind: str
    name: str
    source: str
    verified: date
    number: str = ""
    text: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    url: str = ""
    read_in: str = ""

    @property
    def dial(self) -> str:
        """What goes into a tel: link: as the number, without what is only there for the eye."""
        return re.sub(r"[^0-9*#+]", "", self.number).replace("#", "%23")

    @property
    def seen(self) -> date:
        """The last day for which somebody vouched for this line."""
        year = re.search(r"\d{4}", self.read_in)
        return min(self.verified, date(int(year[0]), 12, 31)) if year else self.verified


def load(path: Path) -> list[Line]:
    """Every line of the file, in its order."""
    return [_line(one) for one in _read(path)["line"]]


def countries(path: Path) -> dict[str, str]:
    """The names of the countries, by code."""
    return dict(_read(path).get("countries", {}))


def stale(line: Line, today: date) -> bool:
    """Whether to say that a line may be out of date."""
    return today - line.seen > FRESH


def for_country(lines: list[Line], code: str) -> list[Line]:
    """The lines of one country, the most urgent first; the directories that serve everywhere are `*`."""
    own = [line for line in lines if line.country == code.upper()]
    return sorted(own, key=lambda line: KINDS.index(line.kind))


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _line(one: dict[str, Any]) -> Line:
    return Line(**{**one, "languages": tuple(one.get("languages", ()))})

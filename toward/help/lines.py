"""Help lines, read from one TOML file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Line:
    country: str
    kind: str
    name: str
    verified: date
    number: str = ""


def load(path: Path) -> list[Line]:
    return []


def stale(line: Line, today: date) -> bool:
    return False

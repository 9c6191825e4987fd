"""The lines of the country that a phone seems to be from."""

from datetime import date
from functools import cache, lru_cache
from typing import TypedDict

from django.utils import timezone

from toward.help import help_lines, urgent
from toward.help.texts import FOLDER

LINES = FOLDER / "lines.toml"
NEAR = ("suicide", "violence", "talk", "directory")


class Here(TypedDict):
    """A country ("" where none is known), its emergency numbers, and who listens there; whether that may be old."""

    here: str
    urgent: list[help_lines.Line]
    near: list[tuple[help_lines.Line, bool]]


@cache
def every_line() -> list[help_lines.Line]:
    """All lines."""
    return help_lines.load(LINES)


@cache
def every_country() -> dict[str, str]:
    """The names of all countries, by code."""
    return help_lines.countries(LINES)


def here(languages: str) -> Here:
    """What stands first, by what a browser says of its languages."""
    code = urgent.likely(languages, every_country())
    return _of(code, timezone.localdate())


@lru_cache(maxsize=64)
def _of(code: str, today: date) -> Here:
    every = every_line()
    near = [line for line in help_lines.for_country(every, code or help_lines.EVERYWHERE) if line.kind in NEAR]
    return {
        "here": every_country().get(code, ""),
        "urgent": urgent.numbers(every, code),
        "near": [(line, help_lines.stale(line, today)) for line in near],
    }

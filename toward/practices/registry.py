"""The list of practices, in the article's order. A new practice is one line here and one folder."""

from functools import cache
from importlib import import_module

from toward.practices.practice import Practice

NAMES = [
    "feelings",
    "questions",
    "appreciation",
    "listening",
    "empathy",
    "repair",
    "bids",
    "promises",
    "boundaries",
    "touch",
    "reach",
    "journal",
    "fears",
]


@cache
def practices() -> list[Practice]:
    """Every practice, in order."""
    return [import_module(f"toward.practices.{name}").practice for name in NAMES]


def find(name: str) -> Practice | None:
    """The practice of this name, or None."""
    return next((practice for practice in practices() if practice.name == name), None)

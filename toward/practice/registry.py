"""Every practice there is, found by its name."""

from functools import cache
from importlib import import_module

from toward.practice.names import NAMES
from toward.practice.practice import Practice


@cache
def practices() -> list[Practice]:
    """Every practice, in order."""
    return [import_module(f"toward.practices.{name}").practice for name in NAMES]


def find(name: str) -> Practice | None:
    """The practice of this name, or None."""
    return next((practice for practice in practices() if practice.name == name), None)

"""How much may be sent to an address at once: what its form promises, in any script."""

from collections.abc import Callable
from typing import TypeVar

from django.urls import Resolver404, resolve

LETTERS = 12_000  # what most forms promise; one that promises more says so
LETTER, BESIDE = 12, 64 * 1024  # bytes in which a letter is sent at most; and for the choices
View = TypeVar("View", bound=Callable[..., object])


def holds(letters: int) -> Callable[[View], View]:
    """A view whose form promises more letters than most."""

    def raised(view: View) -> View:
        view.__dict__["letters"] = letters
        return view

    return raised


def letters_at(path: str) -> int:
    """What the form at an address promises."""
    try:
        view = resolve(path).func
    except Resolver404:
        return LETTERS
    return int(getattr(view, "letters", LETTERS))


def fits(path: str, size: int) -> bool:
    """Whether so many bytes may be sent to this address."""
    return size <= LETTERS * LETTER + BESIDE or size <= letters_at(path) * LETTER + BESIDE

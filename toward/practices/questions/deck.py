"""The decks, as they stand in `content/`: one TOML file for each theme."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from toward.practice import content
from toward.practices.questions.choose import Question

_FILES = (Path(__file__).parent / "content").glob("*.toml")
THEMES = sorted({path.stem for path in _FILES if "." not in path.stem} - {"answers"})


@dataclass(frozen=True)
class Theme:
    """One deck: its title, what it is about, and its questions."""

    name: str
    title: str
    about: str
    questions: tuple[Question, ...]


def themes() -> tuple[Theme, ...]:
    """Every theme, in the reader's language."""
    return _themes(get_language() or "en")


def deck() -> tuple[Question, ...]:
    """Every question, in the reader's language."""
    return _deck(get_language() or "en")


def depth_of(question: str) -> str:
    """How deep a question goes; one of their own, or one that is in no deck any more, may be any."""
    return next((one.depth for one in deck() if one.id == question), "open")


def taps(question: str) -> tuple[str, ...]:
    """What answers a question by a tap."""
    return next((tuple(one.taps) for one in deck() if one.id == question), ())


@cache
def _deck(language: str) -> tuple[Question, ...]:
    return tuple(question for theme in _themes(language) for question in theme.questions)


@cache
def _themes(language: str) -> tuple[Theme, ...]:
    return tuple(_theme(name, content.read("questions", name)) for name in THEMES)


def _theme(name: str, said: dict[str, Any]) -> Theme:
    return Theme(name, said["title"], said["about"], tuple(Question(theme=name, **one) for one in said["question"]))

"""Prompts for free writing, shown only when somebody asks for one."""

from dataclasses import dataclass
from typing import Any

from toward.practice import content


@dataclass(frozen=True)
class Prompt:
    """One prompt, and the mood it is for."""

    id: str
    mood: str
    text: str


def moods() -> list[dict[str, Any]]:
    """The moods, each with its title and what it is for."""
    return list(content.read("journal", "journal")["mood"])


def prompts() -> list[Prompt]:
    """Every prompt, in the reader's language."""
    return [Prompt(**one) for one in content.read("journal", "journal")["prompt"]]


def pick(mood: str, turn: int, me: str, used: set[str]) -> Prompt | None:
    """The first, second, ... prompt of a mood for me; those that I have written to already come last."""
    some = {one.id: one for one in prompts() if one.mood == mood}
    order = sorted(content.few(list(some), len(some), seed=me), key=used.__contains__)
    return some[order[turn % len(order)]] if order else None


def find(id: str) -> Prompt | None:
    """A prompt by id."""
    return next((one for one in prompts() if one.id == id), None)

"""Promises to begin from, obstacles, plans and lines, as they stand in `content/promises.toml`."""

from dataclasses import dataclass

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits


@dataclass(frozen=True)
class Idea:
    """A promise that somebody could make."""

    id: str
    theme: str
    rhythm: str
    where: str
    bonds: str
    when: str
    text: str


def ideas(begun: Begun) -> list[Idea]:
    """Every idea for what these two are, and for how near they live."""
    every = [Idea(**one) for one in content.read("promises", "promises")["promise"]]
    return [one for one in every if fits(begun, one.bonds, one.where)]


def themes(begun: Begun) -> list[tuple[str, str]]:
    """The themes of which there is something for these two: id and title."""
    some = {one.theme for one in ideas(begun)}
    return [(one["id"], one["title"]) for one in content.read("promises", "promises")["theme"] if one["id"] in some]


def few(what: str, seed: str, count: int = 3) -> list[str]:
    """A few of: obstacles, smaller, own, good, go."""
    return [str(one) for one in content.few(content.read("promises", "promises")[what], count, seed)]


def plan(seed: str) -> dict[str, str]:
    """One plan, to show how such a thing sounds."""
    found: dict[str, str] = content.few(content.read("promises", "promises")["plan"], 1, seed)[0]
    return found

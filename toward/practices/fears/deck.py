"""The list of fears, the ways, the exercises and the page on finding a therapist, as they stand in `content/`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from toward.practice import content


@dataclass(frozen=True)
class Step:
    """One step of an exercise."""

    seconds: int
    text: str


@dataclass(frozen=True)
class Exercise:
    """A few guided minutes: when they help, what is known of them, and from where."""

    id: str
    title: str
    minutes: int
    does: str
    why: str
    steps: tuple[Step, ...]
    source: str = ""

    @property
    def seconds(self) -> int:
        """How long all steps take."""
        return sum(step.seconds for step in self.steps)


def _all(part: str) -> list[dict[str, Any]]:
    return list(content.read("fears", "fears")[part])


def listed() -> list[dict[str, Any]]:
    """Fears that many people know."""
    return _all("fear")


def one(id: str) -> dict[str, Any] | None:
    """A fear of the list, by id."""
    return next((fear for fear in listed() if fear["id"] == id), None)


def ways() -> list[dict[str, Any]]:
    """What people do when a fear comes."""
    return _all("way")


def named(ids: Iterable[str]) -> list[str]:
    """The ways with these ids; one that no file knows any more stands for itself."""
    known = {way["id"]: str(way["title"]) for way in ways()}
    return [known.get(id, id) for id in ids]


def exercises() -> list[Exercise]:
    """Every exercise, in order."""
    return [Exercise(**{**said, "steps": tuple(Step(**step) for step in said["steps"])}) for said in _all("exercise")]


def exercise(id: str) -> Exercise | None:
    """One exercise, by id."""
    return next((found for found in exercises() if found.id == id), None)


def therapist() -> list[dict[str, Any]]:
    """The page on finding somebody trained to help."""
    return _all("therapist")

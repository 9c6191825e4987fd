"""Examples and the six questions, in the reader's language."""

from dataclasses import dataclass

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import lines

LISTS = ("ways", "helps", "hinders", "signs")
SIGNALS = {"low": "low", "here": "ready", "hello": "tonight"}


@dataclass(frozen=True)
class Question:
    """One of the six, with its two ends."""

    id: str
    part: str
    text: str
    low: str
    high: str


def examples(name: str, begun: Begun) -> list[str]:
    """The sentences of one list that are for these two."""
    return lines(content.read("reach", "reach")[name], begun)


def questions(name: str) -> list[Question]:
    """The six, about somebody by their name."""
    every = content.read("reach", "reach")["weekly"]
    return [Question(**{**one, "text": one["text"].replace("{name}", name)}) for one in every]


def about() -> tuple[str, str]:
    """What the six are for, and what they never mean."""
    said = content.read("reach", "reach")
    return said["weekly_about"], said["weekly_note"]

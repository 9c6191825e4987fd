"""The prompts and their themes, in the reader's language."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits

SOME = 3  # cards, after which it need not be an easy one


@dataclass(frozen=True)
class Prompt:
    """A sentence that its author finishes; `guess`: the same, asked about {name}; `first`: one to begin with."""

    id: str
    theme: str = ""
    depth: str = "easy"
    text: str = ""
    guess: str = ""
    bonds: str = "any"
    where: str = "any"
    plain: bool = True
    first: bool = False


@dataclass(frozen=True)
class Theme:
    """What prompts are about. `months`: after so many a card may not be true any more; `then`: ends of an if-then.

    `day`: on what sort of day such an if-then is shown; `guide`: how a card of it may be answered.
    """

    id: str
    title: str = ""
    about: str = ""
    months: int = 12
    then: tuple[str, ...] = ()
    day: str = ""
    guide: str = "need"


def themes() -> dict[str, Theme]:
    """Every theme."""
    return _read(content.language())[0]


def prompt(key: str) -> Prompt:
    """One prompt; of one that no file knows any more the card stands by itself."""
    return _read(content.language())[1].get(key) or Prompt(key)


def theme_of(key: str) -> Theme:
    """What a prompt is about."""
    return themes().get(prompt(key).theme) or Theme("")


def prompts(begun: Begun) -> list[Prompt]:
    """Those that are for the two."""
    return [one for one in _read(content.language())[1].values() if fits(begun, one.bonds, one.where)]


def order(begun: Begun, said: Collection[str], seed: str) -> list[Prompt]:
    """In which order they are drawn: easy ones to begin with, deep ones once some were said, none that was `said`."""
    left = {one.id: one for one in prompts(begun) if one.id not in said}
    new = len(said) < SOME
    drawn = [left[id] for id in content.few(list(left), len(left), seed)]
    return sorted(drawn, key=lambda one: (not one.first, one.depth == "deep") if new else False)


@cache
def _read(_language: str) -> tuple[dict[str, Theme], dict[str, Prompt]]:
    said = content.read("needs", "needs")
    themes = (Theme(**{**row, "then": tuple(row["then"])}) for row in said["theme"])
    prompts = (Prompt(**row) for row in said["prompt"])
    return {one.id: one for one in themes}, {one.id: one for one in prompts}

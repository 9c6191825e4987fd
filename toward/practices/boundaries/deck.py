"""The themes and their examples, in the reader's language."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits, lines

OWN = "own"
ANYBODY = Begun()


@dataclass(frozen=True)
class Example:
    """A sentence to begin from."""

    stance: str
    words: str


@dataclass(frozen=True)
class Theme:
    """Something that boundaries are about."""

    id: str
    title: str
    about: str
    examples: tuple[Example, ...] = ()
    helps: tuple[str, ...] = ()


def themes(begun: Begun = ANYBODY) -> list[Theme]:
    """Every theme, with the examples that suit these two; one's own comes last."""
    found = content.read("boundaries", "boundaries")["theme"]
    return [*(_theme(said, begun) for said in found), _own()]


def theme(id: str, begun: Begun = ANYBODY) -> Theme | None:
    """One theme."""
    return next((one for one in themes(begun) if one.id == id), None)


def _own() -> Theme:
    return Theme(OWN, _("Something else"), _("In words of your own, about whatever it is."))


def _theme(said: dict[str, Any], begun: Begun) -> Theme:
    some = (one for one in said["statements"] if fits(begun, one["bonds"], one.get("where", "any")))
    examples = tuple(Example(one["kind"], one["text"]) for one in some)
    return Theme(said["id"], said["title"], said["about"], examples, tuple(lines(said["helps"], begun)))

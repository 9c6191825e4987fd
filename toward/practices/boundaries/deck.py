"""The themes and their examples, in the reader's language."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits

OWN = "own"


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


def themes(what: str = "") -> list[Theme]:
    """Every theme, with the examples that suit a bond of this kind; one's own comes last."""
    found = content.read("boundaries", "boundaries")["theme"]
    return [*(_theme(said, what) for said in found), _own()]


def theme(id: str, what: str = "") -> Theme | None:
    """One theme."""
    return next((one for one in themes(what) if one.id == id), None)


def _own() -> Theme:
    return Theme(OWN, _("Something else"), _("In words of your own, about whatever it is."))


def _theme(said: dict[str, Any], what: str) -> Theme:
    examples = (Example(one["kind"], one["text"]) for one in said["statements"] if fits(Begun(what=what), one["bonds"]))
    return Theme(said["id"], said["title"], said["about"], tuple(examples), tuple(said["helps"]))

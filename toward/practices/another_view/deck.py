"""The words around what is written alone, as they stand in `content/another_view.toml`."""

from typing import Any

from django.utils.translation import gettext as _

from toward.practice import content
from toward.practices.another_view.alone import PARTS
from toward.practices.another_view.moments import Noted


def words(part: str) -> Any:
    """One part of the deck, in the reader's language."""
    return content.read("another_view", "another_view")[part]


def frame() -> tuple[str, str, str, str]:
    """What stands around the four parts of an opening."""
    return (_("When …,"), _("I felt …."), _("I need …."), _("Would you …?"))


def before(part: str) -> str:
    """The words that stand before a part of the opening, such as "I felt "."""
    return frame()[PARTS.index(part)].partition("…")[0]


def after(part: str) -> str:
    """What stands after it, such as "?"."""
    return frame()[PARTS.index(part)].partition("…")[2]


def fears() -> list[tuple[str, str]]:
    """The fears to choose from: the id that is kept, and what is shown."""
    return [(one["id"], one["name"]) for one in words("fear")]


def fear_id(note: Noted) -> str:
    """The fear that a note names from the list; of old its words were kept, once where own words stand now."""
    known = {name: id for id, name in fears()}
    return note.fear_id or known.get(note.fear_named or note.fear, "")


def gentle(note: Noted) -> str:
    """A kind sentence to a fear from the list."""
    return next((str(one["gentle"]) for one in words("fear") if one["id"] == fear_id(note)), "")


def asked(step: str) -> list[str]:
    """A few questions to a step of writing alone."""
    return [str(one) for one in words("alone").get(step, [])]

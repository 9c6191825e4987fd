"""The words of the path, as they stand in `content/repair.toml`."""

from typing import Any

from django.utils.translation import gettext as _

from toward.practice import content
from toward.practices.repair.alone import PARTS


def words(part: str) -> Any:
    """One part of the deck, in the reader's language."""
    return content.read("repair", "repair")[part]


def frame() -> tuple[str, str, str, str]:
    """What stands around the four parts of an opening."""
    return (_("When …,"), _("I felt …."), _("I need …."), _("Would you …?"))


def before(part: str) -> str:
    """The words that stand before a part of the opening, such as "I felt "."""
    return frame()[PARTS.index(part)].partition("…")[0]


def after(part: str) -> str:
    """What stands after it, such as "?"."""
    return frame()[PARTS.index(part)].partition("…")[2]


def calm(seed: str) -> dict[str, list[str]]:
    """What to come down with: a few to walk and with water, in their order; what is better left stands whole."""
    said = words("calm")
    return {**said, **{way: _begins(said[way], seed) for way in ("walking", "water")}}


def _begins(lines: list[str], seed: str) -> list[str]:
    few = content.few(lines[1:], 3, seed)
    return [line for line in lines if line == lines[0] or line in few]


def fears() -> list[tuple[str, str]]:
    """The fears to choose from: what is kept, and what is shown."""
    return [(one["name"], one["name"]) for one in words("fear")]


def gentle(fear: str) -> str:
    """A kind sentence to a fear from the list."""
    return next((str(one["gentle"]) for one in words("fear") if one["name"] == fear), "")


def asked(step: str) -> list[str]:
    """A few questions to a step of writing alone."""
    return [str(one) for one in words("alone").get(step, [])]


def examples(seed: str) -> list[str]:
    """A few small changes that others could have made."""
    return [str(one) for one in content.few(words("change")["examples"], 4, seed)]


def warm(seed: str) -> tuple[list[str], list[str]]:
    """Answers to a small repair: those that take it, and those that ask for time."""
    said = words("small")["answer"]
    quick = [one["text"] for one in said if not one.get("time")]
    slow = [one["text"] for one in said if one.get("time")]
    return content.few(quick, 5, seed), content.few(slow, 3, seed)


def asks_for_time(line: str) -> bool:
    """Whether an answer is one of those that ask for time."""
    return any(one["text"] == line and one.get("time") for one in words("small")["answer"])

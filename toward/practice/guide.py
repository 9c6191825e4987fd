"""One small step that says how to answer what the other shared, and never what to say. Pure.

It is drawn when the thing is opened, and stands with that mark in the reader's mine alone: no answer keeps it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from toward.me.evening import Evening
from toward.practice import content
from toward.practice.moments import Met
from toward.practice.table import BARE, Thing

MONTH = timedelta(days=30)
WAYS = 3
ASKING = "ask"
DEPTHS = {"easy": ("easy", "open"), "deep": ("open", "deep")}
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Guide:
    """One step: what the other may feel by it (`aim`), how deep it goes, the sorts of thing that it `fits`.

    `start`: a beginning of a sentence that stands in the field, to be gone on from. `of_words`: it speaks of what
    they wrote, so it comes only where there are words.
    """

    id: str
    aim: str
    depth: str
    fits: tuple[str, ...]
    text: str
    start: str = ""
    of_words: bool = False


def fitting(sort: str) -> dict[str, Guide]:
    """Those for a sort of thing; where it says how deep it goes (`answer.deep`), none that goes the other way."""
    return _fitting(content.language(), sort)


def drawn(sort: str, seed: str, given: Mapping[str, datetime]) -> str:
    """Which one something is given: one that was not `given` before, or else the one that was longest ago."""
    return min(_order(fitting(sort), seed), key=lambda id: given.get(id, NEVER), default="")


def given(evening: Evening) -> dict[str, datetime]:
    """Which I was given within a month, in whichever bond."""
    marks = (m for m in evening.mine if isinstance(m, Met) and m.guide and evening.now - m.at < MONTH)
    return {m.guide: m.at for m in marks}


def opened(one: Thing, evening: Evening) -> Met:
    """My mark that I open it, with the guide that it has from now on."""
    guide = drawn(one.sort, one.moment.id, given(evening))
    return Met(of=one.moment.id, wording=one.wording, guide=guide)


def of(one: Thing, sort: str = "") -> Guide | None:
    """Its guide, the same however often it is looked at."""
    fits = fitting(sort or one.sort)
    return fits.get(one.guide) or next((fits[id] for id in _order(fits, one.moment.id)), None)


def ways(one: Thing, evening: Evening, sort: str = "") -> list[Guide]:
    """Its guide, and other ways: such as aim at something else and were not given lately come first."""
    first, lately, fits = of(one, sort), given(evening), fitting(sort or one.sort)
    rest = [fits[id] for id in _order(fits, one.moment.id)]
    return sorted(rest, key=lambda each: (each != first, each.id in lately, first and each.aim == first.aim))[:WAYS]


def _order(fits: Mapping[str, Guide], seed: str) -> list[str]:
    return [str(id) for id in content.few(list(fits), len(fits), seed)]


@cache
def _every(_language: str) -> tuple[Guide, ...]:
    return tuple(Guide(**{**row, "fits": tuple(row["fits"])}) for row in content.common("guides")["guide"])


@cache
def _fitting(language: str, sort: str) -> dict[str, Guide]:
    name, *more = sort.split(".")
    fits = (one for one in _every(language) if name in one.fits)
    found = (one for one in fits if all(one.depth in DEPTHS.get(depth, (one.depth,)) for depth in more))
    return {one.id: one for one in found if BARE not in more or not one.of_words}

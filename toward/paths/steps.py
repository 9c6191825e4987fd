"""The steps of Tonight: one thing, or what is one step with it. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from toward.practice.practice import Bring
from toward.practice.table import Thing


@dataclass(frozen=True)
class Step:
    """One thing to do now. `key`: what it is; `place`: one of PLACES."""

    key: str
    place: str
    template: str
    about: dict[str, Any] = field(default_factory=dict)
    keys: tuple[str, ...] = ()  # where several are one step

    @property
    def each(self) -> tuple[str, ...]:
        """What lies behind me once I go on."""
        return self.keys or (self.key,)

    @property
    def things(self) -> list[Thing]:
        """What lies in it."""
        return (self.about.get("few") or [self.about["one"]]) if self.place == "table" else []


def of_bring(one: Bring) -> Step:
    """What a practice has for the evening."""
    return Step(f"{one.place} {one.key}", one.place, one.template, one.about)


def of_thing(one: Thing) -> Step:
    """What the other laid there."""
    return Step(f"table {one.moment.id} {one.wording}".strip(), "table", "paths/tonight_thing.html", {"one": one})


def rows(steps: Iterable[Step]) -> Iterator[Step]:
    """Lines that come one after the other are one step, opened or not."""
    for brief, found in groupby(steps, key=lambda step: len(step.things) == 1 and step.things[0].brief):
        run = list(found)
        yield from [_row(run)] if brief and len(run) > 1 else run


def one_mood(steps: Sequence[Step]) -> list[Step]:
    """How the other is now is one step, the newest word first: a check-in, and that this is a low day."""
    moods = [step for step in steps if is_mood(step.things[0])]
    if len(moods) < 2:
        return list(steps)
    newest = sorted(moods, key=lambda step: step.things[0].seq, reverse=True)
    return [_row(newest) if step is moods[0] else step for step in steps if step is moods[0] or step not in moods]


def is_mood(one: Thing) -> bool:
    """Whether it says how the other is now."""
    return one.share.newest or one.told.partition(".")[0] == "low"


def _row(run: Sequence[Step]) -> Step:
    few = [step.things[0] for step in run]
    about = {"few": few, "closed": all(one.closed and one.brief for one in few)}
    return replace(run[0], template="paths/tonight_row.html", about=about, keys=tuple(step.key for step in run))

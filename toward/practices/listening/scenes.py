"""Practising alone: a written scene, what I would say back, and three ways to compare with."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from toward.log.moment import Moment
from toward.practice import content
from toward.practices.listening.moments import Practised


@dataclass(frozen=True)
class Scene:
    """Somebody says something; `models`: three reflections that could meet it."""

    id: str
    who: str
    text: str
    models: tuple[str, ...]


def scenes() -> list[Scene]:
    """Every scene, in the reader's language."""
    said = content.read("listening", "scenes")["scene"]
    return [Scene(one["id"], one["who"], one["text"], tuple(one["models"])) for one in said]


def find(id: str) -> Scene | None:
    """One scene by id."""
    return next((one for one in scenes() if one.id == id), None)


def next_for(me: str, mine: Iterable[Moment]) -> Scene:
    """The next for me; none comes again before all have been."""
    seen = Counter(m.scene for m in mine if isinstance(m, Practised))
    order = content.few([one.id for one in scenes()], 10_000, me)
    return min(scenes(), key=lambda one: (seen[one.id], order.index(one.id)))


def practised(mine: Iterable[Moment]) -> list[Practised]:
    """What I have said back so far, newest first."""
    return [m for m in reversed(list(mine)) if isinstance(m, Practised) and m.words]

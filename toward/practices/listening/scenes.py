"""Practising alone: a written scene, what I would say back, and three ways to compare with."""

from collections.abc import Iterable
from dataclasses import dataclass

from toward.log.moment import Moment
from toward.me.evening import Evening
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
    """The one after the last, in an order of my own; so none comes again before all have been."""
    order: list[Scene] = content.few(scenes(), 10_000, me)
    last = next((m.scene for m in reversed(list(mine)) if isinstance(m, Practised)), "")
    before = next((n for n, one in enumerate(order) if one.id == last), -1)
    return order[(before + 1) % len(order)]


def practised(evening: Evening) -> list[Practised]:
    """What I have practised lately, newest first; without words, where I went on to another one."""
    return evening.lately(m for m in evening.mine if isinstance(m, Practised))[::-1]


def said_back(evening: Evening) -> list[Practised]:
    """What of it I have said back."""
    return [m for m in practised(evening) if m.words]

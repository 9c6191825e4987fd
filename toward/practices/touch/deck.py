"""The menu, in the reader's language, for a bond of this kind."""

from dataclasses import dataclass
from typing import Any

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits
from toward.practices.touch.moments import Draft, Statement
from toward.practices.touch.story import FAR, MARKS, MOMENTS

PART = 8  # rows a page, so that its button is near
WHENS = ("parting", "coming home", "sleep")


@dataclass(frozen=True)
class Item:
    """A touch, a way for two who are apart, a mark or a moment: its id and its words."""

    id: str
    title: str
    about: str = ""


@dataclass(frozen=True)
class Example:
    """A ritual to begin from."""

    when: str
    words: str
    far: bool = False


@dataclass(frozen=True)
class Shown:
    """What somebody says for one moment: under each mark its touches, and what holds for the rest."""

    moment: Item
    marks: list[tuple[Item, list[str]]]
    rest: Item | None


def _read(part: str) -> list[dict[str, Any]]:
    return list(content.read("touch", "touch")[part])


def _items(part: str) -> list[Item]:
    return [Item(one["id"], one["title"], one["about"]) for one in _read(part)]


def marks() -> list[Item]:
    """The four marks."""
    return _items("mark")


def moments(far: Item) -> list[Item]:
    """The moments for which one marks; the last is being apart."""
    return [*_items("moment"), far]


def touches(moment: str, begun: Begun) -> list[Item]:
    """What there is to mark for a moment."""
    return _suiting(FAR if moment == FAR else "touch", begun)


def _suiting(part: str, begun: Begun) -> list[Item]:
    return [Item(one["id"], one["text"]) for one in _read(part) if fits(begun, one["bonds"])]


def text(touch: str) -> str:
    """The words of a touch; one that no file knows any more stands for itself."""
    return next((one["text"] for one in [*_read("touch"), *_read(FAR)] if one["id"] == touch), touch)


def times(touch: str) -> tuple[str, ...]:
    """For which moments a touch can be marked."""
    return (FAR,) if any(one["id"] == touch for one in _read(FAR)) else MOMENTS


def rituals(begun: Begun) -> list[Example]:
    """Rituals to begin from; what is for days apart comes last for two who are near, alone for two who are not."""
    found = [one for one in _read("ritual") if fits(begun, one["bonds"], "any" if one["where"] == FAR else "near")]
    return [Example(one["kind"], one["text"], one["where"] == FAR) for one in sorted(found, key=_is_far)]


def _is_far(one: dict[str, Any]) -> bool:
    return bool(one["where"] == FAR)


def shown(said: Draft | Statement, far: Item) -> list[Shown]:
    """A statement as it is read, moment by moment."""
    every = [_moment(said, moment) for moment in moments(far)]
    return [one for one in every if one.marks or one.rest]


def _moment(said: Draft | Statement, moment: Item) -> Shown:
    of = {key.partition(".")[2]: mark for key, mark in said.marks.items() if key.partition(".")[0] == moment.id}
    titles = {mark.id: mark for mark in marks()}
    by_mark = [(titles[id], [text(touch) for touch, mark in of.items() if mark == id]) for id in MARKS]
    return Shown(moment, [one for one in by_mark if one[1]], titles.get(said.rest.get(moment.id, "")))

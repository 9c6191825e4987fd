"""The cards, the pairs that may pull with their talk guides, and beginnings for what being true means."""

from collections.abc import Iterable
from typing import Any

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits
from toward.practices.values.sorting import SIZE

Row = dict[str, Any]


def cards(ids: Iterable[str]) -> list[Row]:
    """These cards, in this order; one that no file knows any more is named by its id."""
    every = {row["id"]: row for row in _rows("value")}
    return [every.get(id, {"id": id, "name": id, "text": ""}) for id in ids]


def pages(seed: str) -> list[list[str]]:
    """All of them as they are dealt, a few at a time: in the same order for one seed, in any language."""
    every = [row["id"] for row in _rows("value")]
    ids = content.few(every, len(every), seed)
    return [ids[n : n + SIZE] for n in range(0, len(ids), SIZE)]


def pairs(begun: Begun) -> list[Row]:
    """The pairs that fit the two, each with what to ask: what each of it protects, where each can bend, what now."""
    return [row for row in _rows("pair") if fits(begun, row["bonds"])]


def pair(id: str) -> Row | None:
    """One pair."""
    return next((row for row in _rows("pair") if row["id"] == id), None)


def beginnings(begun: Begun) -> list[str]:
    """How a sentence about being true can begin."""
    return [row["text"] for row in _rows("being_true") if fits(begun, row["bonds"])]


def _rows(shelf: str) -> list[Row]:
    rows: list[Row] = content.read("values", "values")[shelf]
    return rows

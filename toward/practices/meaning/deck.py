"""Rituals to name one's own by, jobs that are carried in mind, and lines for handing one over."""

from collections.abc import Iterable
from typing import Any

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits, shuffled

Row = dict[str, Any]


def examples(begun: Begun, seed: str, shelf: str = "ritual") -> list[Row]:
    """Those of others that fit the two, in an order that is the seed's."""
    some = [row for row in _rows(shelf) if fits(begun, row["bonds"], row["where"])]
    ids = content.few([row["id"] for row in some], len(some), seed)
    return sorted(some, key=lambda row: ids.index(row["id"]))


def example(shelf: str, id: str) -> Row:
    """One of them, to begin from."""
    return next((row for row in _rows(shelf) if row["id"] == id), {})


def ritual(id: str) -> dict[str, str]:
    """A ritual of others, as it stands in the form."""
    row = example("ritual", id)
    return {"ritual": row["name"], "rhythm": row["rhythm"], "bad_day": row["bad_day"]} if row else {}


def rooms(begun: Begun) -> list[Row]:
    """The rooms of a life, each with its `jobs` that fit the two."""
    jobs = [row for row in _rows("job") if fits(begun, row["bonds"])]
    every = ({**room, "jobs": [one for one in jobs if one["room"] == room["id"]]} for room in _rows("room"))
    return [room for room in every if room["jobs"]]


def named(ids: Iterable[str]) -> list[str]:
    """What these jobs are; one that no file knows any more is its id."""
    every = {row["id"]: row["text"] for row in _rows("job")}
    return [every.get(id, id) for id in ids]


def lines(what: str, seed: str) -> list[str]:
    """Lines for handing over or looking back, in an order that is the seed's."""
    return shuffled("meaning", what, seed)


def _rows(shelf: str) -> list[Row]:
    rows: list[Row] = _deck()[shelf]
    return rows


def _deck() -> dict[str, Any]:
    return content.read("meaning", "meaning")

"""The questions of a year, in their themes, for what the two are to one another; and a few kind lines."""

from collections.abc import Iterable
from typing import Any

from toward.bond.moments import Begun
from toward.practice import content
from toward.practice.deck import fits, shuffled
from toward.practices.yearly.story import ABOUT

Row = dict[str, Any]


def themes(begun: Begun) -> list[Row]:
    """Every theme, with its `prompts` for the two."""
    some = [row for row in _deck()["prompt"] if fits(begun, row.get("bonds", "any"))]
    every = ({**one, "prompts": [row for row in some if row["theme"] == one["id"]]} for one in _deck()["theme"])
    return [one for one in every if one["prompts"]]


def ids(begun: Begun) -> list[str]:
    """Every question for the two, by id."""
    return [row["id"] for theme in themes(begun) for row in theme["prompts"]]


def drawn(begun: Begun, seed: str) -> list[str]:
    """An evening's questions where nobody chose: the two that are always asked, and one each of other themes."""
    always = [row for theme in themes(begun) for row in theme["prompts"] if row.get("always")]
    others = [theme for theme in themes(begun) if theme["id"] not in {row["theme"] for row in always}]
    some = content.few(others, ABOUT - len(always), seed)
    return [row["id"] for row in [*always, *(content.few(one["prompts"], 1, seed)[0] for one in some)]]


def prompt(id: str) -> Row:
    """One question, with the title of its theme; of one that no file knows any more its id stands."""
    row: Row = next((one for one in _deck()["prompt"] if one["id"] == id), {"id": id, "text": id, "theme": ""})
    return {**row, "title": next((one["title"] for one in _deck()["theme"] if one["id"] == row["theme"]), "")}


def texts(some: Iterable[str]) -> list[str]:
    """What these ask."""
    return [prompt(id)["text"] for id in some]


def lines(what: str, seed: str) -> list[str]:
    """The lines for the beginning, a move, one that was missed, or the close, in an order that is the seed’s."""
    return shuffled("yearly", what, seed)


def _deck() -> dict[str, Any]:
    return content.read("yearly", "yearly")

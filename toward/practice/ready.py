"""Answers by a tap that fit any question: which are offered, and of which sort one is. Pure."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from toward.log.moment import Moment
from toward.practice import content

OPEN = 3


def sort_of(m: Moment) -> str:
    """Whether it is a tap that puts off (`later`) or wants to be asked (`aloud`); nothing where somebody wrote."""
    return _sorts(content.language()).get(str(getattr(m, "words", "")), "")


def offered(depth: str, seed: str, taps: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """What lies open, the `taps` of a question first, and what is folded: another evening, another order."""
    fit = [row["text"] for row in _every() if depth in row.get("depths", (depth,))]
    lines = content.few(fit, len(fit), seed)
    few = 1 if taps else OPEN
    return [*taps, *lines[:few]], lines[few:]


@cache
def _sorts(_language: str) -> dict[str, str]:
    return {text: str(row["sort"]) for row in _every() for text in (row["text"], *row.get("was", ()))}


def _every() -> list[dict[str, Any]]:
    return list(content.common("ready")["line"])

"""Answers by a tap that fit any question: which are offered, and of which sort one is. Pure."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from toward.log.moment import Moment
from toward.practice import content

OPEN = 3


def sort_of(m: Moment) -> str:
    """Whether it is a tap that puts off (`later`) or wants to be asked (`aloud`); nothing where somebody wrote."""
    return str(row(m).get("sort", ""))


def row(m: Moment) -> dict[str, Any]:
    """The line that it is; nothing where somebody wrote."""
    return _rows(content.language()).get(str(getattr(m, "words", "")), {})


def anew(m: Moment) -> str:
    """Words that came after a tap that put off are a new thing to meet."""
    return str(len(m.earlier)) if any(sort_of(one) for one in m.earlier) else ""


def offered(depth: str, seed: str, taps: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """What lies open, the `taps` of a question first, and what is folded: another evening, another order."""
    fit = [row["text"] for row in _every() if depth in row.get("depths", (depth,))]
    lines = content.few(fit, len(fit), seed)
    few = 1 if taps else OPEN
    return [*taps, *lines[:few]], lines[few:]


@cache
def _rows(_language: str) -> dict[str, dict[str, Any]]:
    return {text: row for row in _every() for text in (row["text"], *row.get("was", ()))}


def _every() -> list[dict[str, Any]]:
    return list(content.common("ready")["line"])

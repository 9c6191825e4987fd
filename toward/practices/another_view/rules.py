"""Words that may sound like blame: a list of rules, applied on the phone itself. They mark, and never block.

The same rules run here, for the tests, and in `static/js/blame.js`; no word is sent anywhere to be judged.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.translation import get_language

from toward.practice import content

DECK = "blame"
DOT = "·"


@dataclass(frozen=True)
class Mark:
    """One place in a text, and what is said about it."""

    start: int
    end: int
    rule: str
    family: str
    reason: str
    kinder: str


def rules() -> dict[str, list[dict[str, str]]]:
    """The list as the phone gets it: what to leave alone, what to mark, what is good."""
    deck = content.read("another_view", DECK)
    return {
        "skip": [{"pattern": one["pattern"]} for one in deck.get("skip", [])],
        "rule": [{key: one[key] for key in ("pattern", "reason", "kinder")} for one in deck["rule"]],
        "good": [{"pattern": one["pattern"], "says": one["says"]} for one in deck.get("good", [])],
    }


def marks(text: str) -> list[Mark]:
    """Every place that may land hard, in the order of the text."""
    rest = text
    for skip, _one in _compiled("skip"):
        rest = skip.sub(lambda found: DOT * len(found[0]), rest)
    found = [_mark(place, one) for pattern, one in _compiled("rule") for place in pattern.finditer(rest)]
    return sorted(found, key=lambda mark: mark.start)


def good(text: str) -> list[str]:
    """The parts of a gentle opening that a text holds."""
    return [one["part"] for pattern, one in _compiled("good") if pattern.search(text)]


def _mark(place: re.Match[str], one: dict[str, Any]) -> Mark:
    return Mark(place.start(), place.end(), one["id"], one["family"], one["reason"], one["kinder"])


def _compiled(kind: str) -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    return _compile(kind, get_language() or "en")


@cache
def _compile(kind: str, _language: str) -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    deck = content.read("another_view", DECK)
    return [(re.compile(one["pattern"], re.IGNORECASE), one) for one in deck.get(kind, [])]

"""Whether time tells what may not be told: each door is asked where somebody is and where nobody is, by turns.

Counted is the CPU time of the thread that answers, so a busy machine does not matter. An AUC of 0.5 says
that the two cannot be told apart; docs/measuring.md has the doors.
"""

import random
import secrets
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

BAND = 0.05
FIRST = 100
WARM = 10
COST = (1024, 1, 1)  # Argon2 stays the dearest part of an answer, and thousands of answers stay affordable


@dataclass(frozen=True)
class Door:
    """One way in: the same request where it meets somebody (or nearly), and where it meets nobody."""

    name: str
    there: Callable[[], object]
    gone: Callable[[], object]
    before: Callable[[], object] = bool


def auc(ones: Sequence[float], others: Sequence[float]) -> float:
    """How often one of these took longer than one of the others: 0.5 where nothing can be told."""
    ranked = sorted(others)
    above = sum(bisect_left(ranked, one) + bisect_right(ranked, one) for one in ones)
    return above / (2 * len(ones) * len(others))


def furthest(found: dict[str, float]) -> float:
    """The door at which time tells most."""
    return round(0.5 + max((one - 0.5 for one in found.values()), key=abs), 3)


def told(door: Door, most: int) -> float:
    """Ask until it is clear that the AUC lies within the band, or `most` times each."""
    there: list[float] = []
    gone: list[float] = []
    _ask(door, min(WARM, most // 5), [], [])
    while True:
        _ask(door, min(most, max(FIRST, len(there) * 2)) - len(there), there, gone)
        found, doubt = auc(there, gone), (1 / (6 * len(there))) ** 0.5
        if len(there) >= most or abs(found - 0.5) <= BAND - doubt / 2:
            return found


def _ask(door: Door, times: int, there: list[float], gone: list[float]) -> None:
    turns = [True, False] * times
    random.shuffle(turns)
    for turn in turns:
        door.before()
        asked, kept = (door.there, there) if turn else (door.gone, gone)
        begun = time.thread_time()
        asked()
        kept.append(time.thread_time() - begun)


def measure(most: int) -> dict[str, float]:
    """The AUC of every door; it writes into the database that this process is set up for."""
    from django.test import override_settings

    from toward.measure.doors import doors

    with override_settings(PASSPHRASE_COST=COST, OPEN=False, HTTPS=False):
        return {door.name: told(door, most) for door in doors()}


def letters(many: int = 12) -> str:
    """A name that nobody has."""
    return "".join(secrets.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(many))

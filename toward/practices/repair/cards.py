"""What a repair puts on Today."""

from collections.abc import Iterable

from toward.practices.practice import Card, Evening
from toward.practices.repair.listened import stands_for_me
from toward.practices.repair.path import Repair
from toward.practices.repair.story import Story, story

QUIET = {"trying", "resting", "ended", "done"}
STEP_OF = {"due": "ready", "together": "listened", "owning": "owned", "change": "close"}


def cards(evening: Evening) -> Iterable[Card]:
    """A pause and its end come first; then the next step, a day to look back, and small repairs."""
    if not evening.other:
        return
    told = story(evening)
    for one in told.under_way:
        yield from _of(told, one)
    for small in told.small:
        if small.waits:
            yield Card("waits", "repair/small_card.html", {"one": small}, rank=8)
        elif small.mine and small.answers and not small.read:
            yield Card("new", "repair/answered_card.html", {"one": small}, rank=8)
    if told.offers_reappraisal and _known_a_while(evening):
        yield Card("worth", "repair/view_card.html", rank=80)


def _of(told: Story, one: Repair) -> Iterable[Card]:
    phase = one.phase(told.now)
    if phase not in QUIET and not _have_done_mine(told, one, phase):
        yield Card("waits", "repair/card.html", {"one": one, "phase": phase}, rank=2 if one.until else 6)


def _have_done_mine(told: Story, one: Repair, phase: str) -> bool:
    if phase == "together" and stands_for_me(told.evening, one.id):
        return True
    if phase == "checking":
        return told.check_note(one) is not None
    if phase == "change" and one.stands and one.stands.by == told.me:
        return True
    return (phase == "apart" and told.me in one.openings) or told.nodded(one, STEP_OF.get(phase, ""))


def _known_a_while(evening: Evening) -> bool:
    first = min((m.at for m in evening.ours), default=evening.now)
    return (evening.now - first).days >= 30

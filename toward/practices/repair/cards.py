"""What a repair puts on Today."""

from collections.abc import Iterable

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practice.registry import table
from toward.practices.repair.meetings import latest
from toward.practices.repair.path import A_WEEK, Repair
from toward.practices.repair.story import Story, tell

QUIET = {"trying", "resting", "ended", "done"}
STEP_OF = {"due": "ready", "together": "listened", "owning": "owned", "change": "close"}


def cards(evening: Evening) -> Iterable[Card]:
    """A pause and its end come first; then the next step, and a day to look back."""
    if not evening.other:
        return
    story = evening.story(tell)
    for one in story.under_way:
        yield from _of(story, one)


def _of(story: Story, one: Repair) -> Iterable[Card]:
    phase = one.phase(story.now)
    if phase not in QUIET and not _have_done_mine(story, one, phase) and not _lies(story, one, phase):
        day = one.look_back if phase == "checking" else None  # for a week it has its time; then it lies with the rest
        since = day or (one.last or one.started).at
        timed = bool(one.until) or (day is not None and story.now - day < A_WEEK)
        about = {"one": one, "phase": phase}
        rank, of = 2 if one.until else 6, f"{one.place} {phase}"
        yield Card("waits", "repair/card.html", about, rank=rank, since=since, timed=timed, of=of)


def _lies(story: Story, one: Repair, phase: str) -> bool:
    """Whether what the other opened with lies on my table: it speaks for the repair as long as it does."""
    opening = one.openings.get(story.evening.other)
    return phase in ("apart", "together") and opening in [lies.moment for lies in story.evening.story(table).lying]


def _have_done_mine(story: Story, one: Repair, phase: str) -> bool:
    if phase == "together" and (talk := latest(story.evening, one.id)) and talk.stands:
        return True
    if phase == "checking":
        return story.check_note(one) is not None
    if phase == "change" and one.stands and one.stands.by == story.me:
        return True
    return (phase == "apart" and story.me in one.openings) or story.nodded(one, STEP_OF.get(phase, ""))

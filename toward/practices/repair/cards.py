"""What a repair puts on Today."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practice.registry import table
from toward.practices.repair.meetings import latest
from toward.practices.repair.moments import CheckedBack, Opening, OwnPart
from toward.practices.repair.path import A_WEEK, Repair
from toward.practices.repair.story import Story, tell

QUIET = {"trying", "resting", "ended", "done"}
SPEAKS: dict[str, tuple[type[Moment], ...]] = {
    "apart": (Opening,),
    "together": (Opening,),
    "owning": (OwnPart,),
    "change": (OwnPart, CheckedBack),
}


def cards(evening: Evening) -> Iterable[Card]:
    """A pause and its end come first; then the next step, and a day to look back. What has ended leaves a line."""
    if not evening.other:
        return
    story = evening.story(tell)
    for one in story.under_way:
        yield from _of(story, one)
    for one in story.lately:
        if one.step == "done" and _asks_for_a_line(story, one):
            yield Card("worth", "repair/worth.html", {"one": one}, rank=20, of=one.id)


def quiet(evening: Evening) -> bool:
    """Whether the two keep a pause, or its time has come, for a week."""
    now, begun = evening.now, evening.story(tell).under_way
    return any(one.until and now - one.until < A_WEEK for one in begun if one.phase(now) not in QUIET)


def _asks_for_a_line(story: Story, one: Repair) -> bool:
    return one.last is not None and story.now - one.last.at < A_WEEK and all(m.by != story.me for m in one.lines)


def _of(story: Story, one: Repair) -> Iterable[Card]:
    phase, stands = one.phase(story.now), story.stands(one)
    if phase not in QUIET and not _have_done_mine(story, one, phase, stands) and not _lies(story, one, phase):
        day = one.look_back if phase == "checking" else None  # for a week it has its time; then it lies with the rest
        since = day or (one.last or one.started).at
        timed = bool(one.until) or (day is not None and story.now - day < A_WEEK)
        about = {"one": one, "phase": phase, "stands": stands}
        rank, of = 2 if one.until else 6, f"{one.place} {phase}"
        yield Card("waits", "repair/card.html", about, rank=rank, since=since, timed=timed, of=of, under_way=True)


def _lies(story: Story, one: Repair, phase: str) -> bool:
    """Whether what the other said in this step lies on my table: it speaks for the repair until I answer."""
    lying = (lies for lies in story.evening.story(table).of(*SPEAKS.get(phase, ())) if not lies.answered_by(story.me))
    return any(getattr(lies.moment, "of", "") == one.id for lies in lying)


def _have_done_mine(story: Story, one: Repair, phase: str, stands: str) -> bool:
    talk = latest(story.evening, one.id) if phase == "together" else None
    return bool(talk and talk.stands) or stands.endswith(" said") or stands == "change mine"

"""What somebody has written alone of a quarrel."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from toward.me.evening import Evening
from toward.practice.practice import Card
from toward.practices.another_view import meetings
from toward.practices.another_view.moments import Noted, NotThisTime, Reappraised

THIRD_OF_A_YEAR = timedelta(days=120)
KNOWN = timedelta(days=30)


@dataclass(frozen=True)
class Story:
    """All of it, for the one who wrote it."""

    evening: Evening

    def note(self, bond: str) -> Noted | None:
        """What I have written with somebody in mind, for the repair that runs, or for one to come."""
        of = meetings.running(self.evening)
        found = [m for m in self.evening.mine if isinstance(m, Noted) and m.bond == bond and m.of in (of, "")]
        return next((m for m in reversed(found) if m.of == of), found[-1] if found else None)

    @property
    def written(self) -> list[Reappraised]:
        """What I wrote in seven minutes lately, newest first."""
        return [m for m in reversed(self.seen) if not m.begun]

    @property
    def seen(self) -> list[Reappraised]:
        """The same, with what I am writing now."""
        return self.evening.lately(m for m in self.evening.mine if isinstance(m, Reappraised))

    @property
    def begun(self) -> Reappraised | None:
        """What I am writing now, as far as I had come."""
        found = [m for m in self.evening.mine if isinstance(m, Reappraised) and m.begun]
        return found[-1] if found else None

    @property
    def offered(self) -> bool:
        """Three times a year."""
        told = [m.at for m in self.evening.mine if isinstance(m, Reappraised | NotThisTime)]
        return not told or self.evening.now - max(told) >= THIRD_OF_A_YEAR


def tell(evening: Evening) -> Story:
    """Tell it from mine."""
    return Story(evening)


def open_for(evening: Evening) -> Iterable[str]:
    """A note waits for the repair that runs, or for one to come; what was begun, for its last step."""
    story, of = evening.story(tell), meetings.running(evening)
    begun = [story.begun.id] if story.begun else []
    notes = [m for m in evening.mine if isinstance(m, Noted) and m.of in (of, "")]
    yield from {*begun, *{(m.bond, m.of): m.id for m in notes}.values()}


def cards(evening: Evening) -> Iterable[Card]:
    """It is worth it for two who have known each other here for a month."""
    first = min((m.at for m in evening.ours), default=evening.now)
    if evening.other and evening.now - first >= KNOWN and evening.story(tell).offered:
        yield Card("worth", "another_view/worth.html", rank=80)

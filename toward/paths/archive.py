"""What stays to be read where a bond has ended: all that Our days show, and whatever else either has said in words."""

from dataclasses import dataclass
from datetime import datetime

from toward.log.moment import Moment
from toward.paths.timeline import Line, line
from toward.practices.practice import Evening
from toward.practices.registry import find, practices

SAID = ("topic", "text", "words")  # how kinds call their words
CHOSEN = ("marks", "rest", "touch")


@dataclass(frozen=True)
class Archive:
    """An ended bond for one reader. `hidden`: practices that they want nothing of; `answered`: by what stands itself.

    What was answered stands with its answer, and beside a no it stands no more.
    """

    two: tuple[str, str]
    hidden: frozenset[str]
    answered: frozenset[str]
    now: datetime

    def line(self, moment: Moment, reader: str) -> Line | None:
        """How a moment is shown: as in Our days, or else plainly."""
        return line(moment, reader) or self._plain(moment)

    def _plain(self, moment: Moment) -> Line | None:
        practice = find(moment.practice)
        if practice is None or practice.name in self.hidden or moment.by not in self.two or moment.id in self.answered:
            return None
        if isinstance(moment, practice.shows) or (isinstance(moment, practice.fleeting) and self._over(moment)):
            return None
        words = tuple(filter(None, (getattr(moment, name, "") for name in SAID)))
        if not words and not any(getattr(moment, name, None) for name in CHOSEN):
            return None
        templates = (f"{practice.name}/archived.html", "paths/plain.html")
        return Line(moment, templates, title=practice.title, words=words)

    def _over(self, moment: Moment) -> bool:
        until = getattr(moment, "until", None)
        return until is not None and until <= self.now


def archive(now: Evening) -> Archive:
    """What this reader sees."""
    hidden = frozenset(practice.name for practice in practices() if practice.hidden(now))
    answered = frozenset(str(getattr(moment, "of", "")) for moment in now.ours if moment.goes_with and _stands(moment))
    return Archive((now.me, now.other), hidden, answered, now.now)


def _stands(moment: Moment) -> bool:
    practice = find(moment.practice)
    return practice is not None and isinstance(moment, practice.shows)

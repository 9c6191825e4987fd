"""What was said, by day."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from itertools import groupby

from toward.log.bookmark import Visit
from toward.log.log import Log
from toward.log.moment import Moment, TakenBack, Unreadable
from toward.practice.moments import Answered
from toward.practice.registry import owner

PAGE, CHUNK = 15, 60


@dataclass(frozen=True)
class Line:
    """One moment on the timeline, and the partial that shows it.

    `template`: or several, of which the first that exists is taken; `title`, `words`: what a plain one says.
    `mine`: it stands in mine, among what is ours.
    """

    moment: Moment
    template: str | tuple[str, ...]
    new: bool = False
    title: str = ""
    words: tuple[str, ...] = ()
    mine: bool = False

    @property
    def own(self) -> bool:
        """Whether words stand here that their author may take back."""
        return not isinstance(self.moment, TakenBack | Unreadable)


@dataclass(frozen=True)
class Day:
    """A day and its lines, newest first."""

    date: date
    lines: list[Line]


def line(moment: Moment, reader: str) -> Line | None:
    """How a moment is shown; None when it is not for the timeline, or has passed for whoever reads it."""
    if isinstance(moment, TakenBack | Unreadable):
        return Line(moment, f"paths/{moment.kind.partition('.')[2]}.html")
    if isinstance(moment, Answered):
        return None if moment.passing else Line(moment, "practice/answer_item.html")
    practice = owner(moment)
    if practice is None or not isinstance(moment, practice.shows) or practice.passing(moment, reader):
        return None
    return Line(moment, f"{practice.name}/item.html")


Show = Callable[[Moment, str], Line | None]


def days(
    moments: Sequence[Moment], zone: tzinfo, page: int = 1, *, reader: str, show: Show = line
) -> tuple[list[Day], bool]:
    """The page's lines by day in the reader's zone, newest first; and whether there are older ones.

    `reader`: who reads them; `show`: how each is shown.
    """
    shown = [found for m in reversed(moments) if (found := show(m, reader))]
    return list(by_day(shown[(page - 1) * PAGE : page * PAGE], zone)), len(shown) > page * PAGE


def back(log: Log, before: int, reader: str, seen: Visit | None = None) -> tuple[list[Line], int]:
    """The lines of one page of a log, newest first, from `before` a seq; and where the next page begins, or 0."""
    lines: list[Line] = []
    before = before or log.head() + 1
    while before > 1 and len(lines) <= PAGE:
        moments, before = log.back(before, CHUNK)
        lines += [replace(one, new=_is_new(m, reader, seen)) for m in moments if (one := line(m, reader))]
    return lines[:PAGE], lines[PAGE - 1].moment.seq if len(lines) > PAGE else 0


def _is_new(moment: Moment, reader: str, seen: Visit | None) -> bool:
    """Whether it came since a visit; nothing on a first evening, when all of it is."""
    known = seen is None or not seen.upto or moment.seq <= seen.upto or isinstance(moment, TakenBack)
    return not known and moment.by not in ("", reader)


def by_day(lines: Iterable[Line], zone: tzinfo) -> Iterable[Day]:
    for when, group in groupby(lines, key=lambda one: one.moment.at.astimezone(zone).date()):
        yield Day(when, list(group))

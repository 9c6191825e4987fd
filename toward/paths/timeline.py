"""What was said, by day."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from itertools import groupby

from toward.log.moment import Moment, TakenBack, Unreadable
from toward.practice.moments import Answered
from toward.practice.registry import owner

PAGE = 15


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
    moments: Sequence[Moment], zone: tzinfo, page: int = 1, *, reader: str, new: Container[str] = (), show: Show = line
) -> tuple[list[Day], bool]:
    """The page's lines by day in the reader's zone, newest first; and whether there are older ones.

    `reader`: who reads them; `new`: ids of moments that they have not seen; `show`: how each is shown.
    """
    shown = [found for m in reversed(moments) if (found := show(m, reader))]
    part = [replace(one, new=one.moment.id in new) for one in shown[(page - 1) * PAGE : page * PAGE]]
    return list(_by_day(part, zone)), len(shown) > page * PAGE


def _by_day(lines: Iterable[Line], zone: tzinfo) -> Iterable[Day]:
    for when, group in groupby(lines, key=lambda one: one.moment.at.astimezone(zone).date()):
        yield Day(when, list(group))

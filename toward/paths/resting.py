"""Today after "Enough": what stays in sight, and the rest behind one tap. Pure."""

from dataclasses import dataclass, replace

from toward.paths.order import Entry, apart, rows
from toward.paths.today import QUESTION, Shelves, Today
from toward.paths.tonight import Night


@dataclass(frozen=True)
class Resting:
    """What has come since, what mends, and what has a time; the day's question keeps, and lies with the rest."""

    sight: list[Entry]
    rest: Today


def resting(here: Today, night: Night) -> Resting | None:
    """Tell it; nothing where it was not enough yet."""
    if night.over is None:
        return None
    lies = here.lies
    timed = {one.key for one in apart(lies.now)}
    every = apart([*lies.now, *lies.new, *lies.rest, *lies.more, *here.still])
    sight = [one for one in every if one.template != QUESTION and (one.key in timed or one.mends or night.is_news(one))]
    shown = {one.key for one in sight}
    now, new, rest, more, still = (
        rows(one for one in apart(shelf) if one.key not in shown)
        for shelf in (lies.now, lies.new, lies.rest, lies.more, here.still)
    )
    return Resting(rows(sight), replace(here, lies=Shelves(now, new, rest, more), still=still))

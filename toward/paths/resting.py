"""Today after "Enough": what stays in sight, and the rest behind one tap. Pure."""

from dataclasses import dataclass, replace

from toward.paths.order import Entry, apart, rows
from toward.paths.today import QUESTION, Shelves, Today
from toward.paths.tonight import Night


@dataclass(frozen=True)
class Resting:
    """What has come since and is no echo, what mends, how hard it is for the other, and what has a time.

    The day's question keeps, and lies with the rest. `through`: I came to its end.
    """

    sight: list[Entry]
    rest: Today
    through: bool = False


def resting(here: Today, night: Night) -> Resting | None:
    """Tell it; nothing where it was not enough yet."""
    if night.over is None:
        return None
    lies = here.lies
    timed = {one.key for one in apart(lies.now)}
    every = apart([*lies.now, *lies.new, *lies.rest, *lies.more, *here.still])
    here_now = [one for one in every if one.template != QUESTION and not one.is_echo]
    sight = [one for one in here_now if one.key in timed or one.stays or night.is_news(one)]
    shown = {one.key for one in sight}
    now, new, rest, more, still = (
        rows(one for one in apart(shelf) if one.key not in shown)
        for shelf in (lies.now, lies.new, lies.rest, lies.more, here.still)
    )
    folded = replace(here, lies=Shelves(now, new, rest, more), still=still)
    return Resting(rows(sight), folded, night.over.through)

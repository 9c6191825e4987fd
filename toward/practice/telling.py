"""“Tell … that I have answered”: words wait sealed, and their author alone says so, anew each time, never by itself.

A practice has a kind of its own for it, `of` the place in which the words wait. It stands in ours, never rings, and
goes when the words are taken out.
"""

from toward.bond.ours import Ours
from toward.log.moment import Moment


def say(bond: Ours, mine_is_in: Moment, waits: object = True) -> None:
    """Say it, once for each time that something was put in, as long as it `waits`."""
    if waits and not _same(bond, mine_is_in):
        bond.log.append(mine_is_in)


def take_along(bond: Ours, mine_is_in: Moment) -> None:
    """What was taken out is in no more."""
    for m in _same(bond, mine_is_in):
        bond.log.take_back(m.id)


def _same(bond: Ours, said: Moment) -> list[Moment]:
    of, mine = getattr(said, "of", ""), (m for m in bond.log.thread(said.thread) if m.by == bond.me)
    return [m for m in mine if isinstance(m, type(said)) and getattr(m, "of", "") == of]

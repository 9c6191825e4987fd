"""What lies for me comes first on a page of its practice, and what stands open there is met there, too."""

from collections.abc import Iterable
from typing import TypeVar

from toward.log import files
from toward.log.moment import Moment
from toward.me.me import Me
from toward.practice import guide
from toward.practice.registry import table
from toward.practice.table import Thing

M = TypeVar("M", bound=Moment)


def met(me: Me, id: str) -> None:
    """Keep in mine that I have read it."""
    one = me.evening().story(table).things.get(id)
    if one:
        with files.if_writable():
            meet(me, one)


def meet(me: Me, one: Thing) -> None:
    """Keep it of what I opened, and of all that is read with it."""
    for each in (one, *me.evening().story(table).carried(one)):
        if each.met is None:
            me.mine.append(guide.opened(each, me.evening()))


def closed(me: Me, id: str) -> bool:
    """Whether its words wait for me to open them: no page of its practice shows them before."""
    one = me.evening().story(table).thing(id)
    return one is not None and one.closed


def parted(me: Me, said: Iterable[M], *kinds: type[Moment]) -> tuple[list[Thing], list[M]]:
    """What of these kinds lies here for me, and the rest of what was said."""
    lies = me.evening().story(table).of(*kinds)
    here = {one.moment.id for one in lies}
    return lies, [m for m in said if m.id not in here]

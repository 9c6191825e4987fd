"""What somebody can change about their own bell: each function says how wishes become others."""

from collections.abc import Callable, Iterable

from toward.care.wishes import Channel, Wishes
from toward.practice.due import Weekly

MOST_CHANNELS, MOST_TIMES = 8, 12
WRONG_CODES = 5
DIGITS = 6
Change = Callable[[Wishes], Wishes]


class Full(Exception):
    """There are as many as there may be."""


def add_channel(one: Channel) -> Change:
    """One more way to ring; the same one again takes the place of the old."""

    def change(wishes: Wishes) -> Wishes:
        kept = tuple(old for old in wishes.channels if old.id != one.id)
        if len(kept) >= MOST_CHANNELS:
            raise Full
        return wishes.but(channels=(*kept, one), tries=0)

    return change


def drop_channel(id: str) -> Change:
    """A way to ring less."""
    return lambda wishes: wishes.but(channels=tuple(one for one in wishes.channels if one.id != id))


def add_time(weekly: Weekly) -> Change:
    """One more time of one's own."""

    def change(wishes: Wishes) -> Wishes:
        kept = tuple(old for old in wishes.times if old != weekly)
        if len(kept) >= MOST_TIMES:
            raise Full
        return wishes.but(times=(*kept, weekly))

    return change


def choose(weekly: Weekly, ways: Iterable[Channel] = ()) -> Change:
    """One quiet time of day, and by which way it comes; where there was no bell yet, nothing else rings."""

    def change(wishes: Wishes) -> Wishes:
        begun = Wishes(arrived=False, agreed=False) if wishes == Wishes() else wishes
        for way in ways:
            begun = add_channel(way)(begun)
        return add_time(weekly)(begun)

    return change


def drop_time(name: str) -> Change:
    """A time less."""
    return lambda wishes: wishes.but(times=tuple(one for one in wishes.times if name_of(one) != name))


def name_of(weekly: Weekly) -> str:
    """What a time is called in a form."""
    return f"{weekly.minute}-{''.join(map(str, weekly.days))}"


def type_code(id: str, said: str) -> Change:
    """The code of an address, typed in. Wrong tries are counted behind its digits: `271828..` is two."""

    def change(wishes: Wishes) -> Wishes:
        return wishes.but(channels=tuple(one for old in wishes.channels for one in _after(old, id, said)))

    return change


def _after(old: Channel, id: str, said: str) -> tuple[Channel, ...]:
    if old.id != id or not old.code:
        return (old,)
    if said == old.code[:DIGITS]:
        return (_with_code(old, ""),)
    return (_with_code(old, f"{old.code}."),) if tries_left(old) > 1 else ()


def _with_code(old: Channel, code: str) -> Channel:
    return Channel(old.id, old.kind, old.address, old.name, code)


def tries_left(one: Channel) -> int:
    """How often a code may still be typed in."""
    return WRONG_CODES - (len(one.code) - DIGITS)

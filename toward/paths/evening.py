"""What a story is told from, for the person who asks now."""

from django.utils import timezone

from toward.bond.ours import Ours
from toward.people.me import Me
from toward.practices.practice import Evening


def evening(me: Me) -> Evening:
    """Open mine and ours, and look at the clock in the person's own zone."""
    return evening_in(me, me.bond)


def evening_in(me: Me, bond: Ours | None) -> Evening:
    """The same in one of my bonds, looked at or not."""
    return Evening(
        mine=me.mine.moments,
        ours=bond.log.moments if bond else (),
        me=me.id,
        other=bond.other if bond else "",
        now=timezone.now().astimezone(me.zone),
    )

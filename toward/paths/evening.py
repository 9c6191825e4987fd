"""What a story is told from, for the person who asks now."""

from django.utils import timezone

from toward.people.me import Me
from toward.practices.practice import Evening


def evening(me: Me) -> Evening:
    """Open mine and ours, and look at the clock in the person's own zone."""
    bond = me.bond
    return Evening(
        mine=me.mine.moments,
        ours=bond.log.moments if bond else (),
        me=me.id,
        other=bond.other if bond else "",
        now=timezone.now().astimezone(me.zone),
        ended=bool(bond and bond.ended),
    )

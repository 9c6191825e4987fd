"""The first evening of two: one warm card for each, until something is said, or it is put away. Pure."""

from datetime import timedelta

from toward.bond.moments import Begun, Welcomed
from toward.me.evening import Evening
from toward.paths.timeline import line

FIRST = timedelta(days=1)


def due(now: Evening) -> bool:
    """Whether the two have only just begun: nothing stands in Our days, and I have answered nothing.

    An ask that fades, or an offer, leaves no mark there, so it leaves none here either.
    """
    begun = next((m for m in now.ours if isinstance(m, Begun)), None)
    if begun is None or now.now - begun.at >= FIRST or any(line(m, now.me) for m in now.ours):
        return False
    return not any(getattr(m, "bond", "") == begun.id for m in now.mine)


def put_away(now: Evening) -> Welcomed | None:
    """What is kept when I put it away; nothing when there is nothing to put away."""
    begun = next((m for m in now.ours if isinstance(m, Begun)), None)
    return Welcomed(bond=begun.id) if begun and due(now) else None

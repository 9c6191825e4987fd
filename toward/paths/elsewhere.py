"""What has arrived in another bond than the one somebody looks at: with whom, and no more."""

from collections.abc import Iterator

from django.utils import timezone

from toward.bond.ours import Ours
from toward.people.me import Me
from toward.practices.practice import Evening
from toward.practices.registry import practices


def elsewhere(me: Me) -> list[Ours]:
    """The other bonds in which something has come for me and is still open; nothing is opened with one bond."""
    return [bond for bond in me.bonds if len(me.bonds) > 1 and bond is not me.bond and any(_arrived(me, bond))]


def _arrived(me: Me, bond: Ours) -> Iterator[bool]:
    clock = timezone.now().astimezone(me.zone)
    now = Evening(me.mine.moments, bond.log.moments, me.id, bond.other, clock, ended=bond.ended)
    shown = {each.name for each in practices() if not each.hidden(now)}
    for each in practices():
        if each.name in shown:
            yield from (due.why == "arrived" for due in each.dues(now) if not due.part or due.part in shown)

"""A time that suits both is shown by the other's clock too, where they wrote under Reach by which one they live."""

from datetime import tzinfo

from toward.fields.times import zone_of
from toward.me.evening import Evening
from toward.practices.bids import meetings
from toward.practices.reach.story import Story


@meetings.their_zone.answered_by
def zone(evening: Evening) -> tzinfo | None:
    """The zone of the other's page."""
    theirs = evening.story(Story).theirs
    return zone_of(theirs.page.zone) if theirs and theirs.page.zone else None

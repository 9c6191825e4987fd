"""Two people, of whom one leaves: how much of it the other could notice."""

from toward.care import bell
from toward.care.wishes import Channel, Night
from toward.measure import leaving, people, talk, ways
from toward.measure.house import tell
from toward.measure.steps import Steps
from toward.measure.ways import Side

BELL = Channel("one", "apprise", "json://192.0.2.1/")  # an address that is nobody's


def with_bell(one: Side) -> None:
    """Let somebody be reminded, at any hour."""
    bell.change(one.id, lambda wishes: wishes.but(channels=(BELL,), zone="UTC", night=Night(0, 0)))


def differ(*, under_way: bool, most: int | None = None) -> int:
    """How many pages, streams and rings of the other differ, with nothing under way and in the midst of everything.

    `most`: at most so many pages are looked at with nothing under way; all of them without it.
    """
    ana, ben = (Side(one.client, one.keys, one.bond) for one in people.pair())
    with_bell(ben)
    how = ways.WAYS if under_way else ways.WAYS[:1]
    shown = leaving.differing_by(ana, ben, how, lambda browser: leaving.walk(browser, most)).differing
    if under_way:
        hands = Steps(ana, ben)
        talk.all(hands)
        shown |= {**hands.shown, **leaving.shows(ana, ben).differing}
    for path, lines in shown.items():
        tell(f"{path} differs: {lines}")
    return len(shown)

"""What touch puts on Today."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.by_tap import by_tap
from toward.practice.practice import Bring, Card
from toward.practice.registry import table
from toward.practices.touch import menu
from toward.practices.touch.story import Story


def hidden(evening: Evening) -> bool:
    """Whether I have put it away, with whom I am here."""
    return evening.story(Story).hidden


def lies(m: Moment, evening: Evening) -> bool:
    """A statement lies on the other's table while it is their newest, and only where they want any of this."""
    story = evening.story(Story)
    return not story.hidden and story.theirs is not None and story.theirs.id == m.id


def agreed(m: Moment, evening: Evening) -> bool:
    """A yes to a ritual that I proposed lies there while it stands, and I want any of this."""
    story = evening.story(Story)
    return not story.hidden and getattr(m, "of", "") in {one.id for one in story.rituals if one.by == evening.me}


def tonight(evening: Evening) -> Iterable[Bring]:
    """Something that the other said they like, by a tap; nothing where I want none of this, or have not read it."""
    story = evening.story(Story)
    if story.hidden or story.my_call or story.call or story.theirs is None:
        return
    read, liked = evening.story(table).things.get(story.theirs.id), menu.of(story, evening.begun).liked
    if read and read.met and liked:
        yield by_tap("touch", 44, "touch:invite", "touch", [(one.id, one.title) for one in liked], hours="4")


def still_open(evening: Evening) -> Iterable[str]:
    """What both have agreed on, and what waits for a yes."""
    return evening.story(Story).still_open


def cards(evening: Evening) -> Iterable[Card]:
    """An invitation and a ritual wait for me; a yes is new. Whoever wants none of this sees none of it."""
    story = evening.story(Story)
    if not evening.other or story.hidden:
        return
    if story.call and not story.call.yes:
        yield Card("waits", "touch/card.html", {"call": story.call}, rank=10, of=story.call.moment.id)
    for ritual in story.offers:
        yield Card("waits", "touch/offer_card.html", {"ritual": ritual}, rank=40, since=ritual.at, of=ritual.id)
    if story.my_call and story.my_call.yes:
        yield Card("new", "touch/yes.html", {"call": story.my_call}, rank=10, of=story.my_call.moment.id)
    if not story.drafts and not story.own:
        yield Card("worth", "touch/worth.html", rank=80)

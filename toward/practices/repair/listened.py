"""What has become of listening to each other in a repair: a listening that stands, or the last that was held."""

from toward.me.evening import Evening
from toward.practices.listening.moments import Rested
from toward.practices.listening.story import tell
from toward.practices.listening.turns import Session


def latest(evening: Evening, repair: str) -> Session | None:
    """The listening that stands for a repair, or else the last that was begun."""
    story = tell(evening)
    led = [one for one in story.desk.sessions.values() if repair and one.offer.of_repair == repair]
    stand = [one for one in led if one.phase != "ended"]
    return next(reversed(stand or [one for one in led if one.started]), None)


def stands_for_me(evening: Evening, repair: str) -> bool:
    """Whether such a listening is offered, agreed on or running, and I have not put it off."""
    one = latest(evening, repair)
    put_off = {m.of for m in evening.mine if isinstance(m, Rested)}
    return one is not None and one.phase != "ended" and not (one.phase == "offered" and one.id in put_off)

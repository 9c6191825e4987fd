"""A listening that a repair led to: what each chose to show stands in it, and its end leads back."""

from toward.bond.ours import Ours
from toward.me.me import Me
from toward.practices.listening.moments import Offered
from toward.practices.listening.turns import Session
from toward.practices.repair import sealing
from toward.practices.repair.moments import Onward, Opening
from toward.practices.repair.path import Repair
from toward.practices.repair.story import Story, tell

BOTH = ("offered", "agreed", "paused")


def _repairs(me: Me) -> Story:
    return tell(me.evening())


def checked(me: Me, offer: Offered) -> Offered:
    """The offer, which belongs to a repair only where the two have opened in it and are to listen."""
    story = _repairs(me)
    one = story.find(offer.of_repair)
    return offer if one and one.phase(story.now) == "together" else offer.again(of_repair="")


def openings(me: Me, session: Session) -> list[Opening]:
    """Whose opening a phone shows now: both until it begins, then the speaker's; and none to somebody all ears."""
    one = _repairs(me).find(session.offer.of_repair)
    if one is None or session.phase == "ended":
        return []
    if session.phase == "speaking" and "speaker" not in session.roles(me.id):
        return []
    whose = session.members if session.phase in BOTH else (session.speaker,)
    return [one.openings[person] for person in whose if person in one.openings and not one.openings[person].aloud]


def waits(me: Me, session: Session) -> Repair | None:
    """The repair that an ended listening leads back to: its own, or one whose openings are to be listened to."""
    if session.phase != "ended" or not me.bond:
        return None
    story = _repairs(me)
    own, running = story.find(session.offer.of_repair), story.running
    if own and not own.over:
        return own
    return running if running and running.phase(story.now) == "together" else None


def lead_on(me: Me, bond: Ours, session: Session) -> None:
    """Where both were heard, the repair goes on by itself when the listening ends. Nobody is named for it."""
    story = _repairs(me)
    one = story.find(session.offer.of_repair)
    if one and session.both_heard and one.phase(story.now) == "together":
        bond.waiting.drop(sealing.prompt(bond, one, "listened"))
        bond.log.append(Onward(of=one.id, step="listened", by=bond.id))

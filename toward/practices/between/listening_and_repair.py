"""A repair leads to a listening: what each chose to show stands in it, and its end leads back."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from toward.bond.ours import Ours
from toward.me.evening import Evening
from toward.me.me import Me
from toward.practices.listening import meetings as listening
from toward.practices.listening.meetings import Opening, Waits
from toward.practices.listening.moments import Offered, Rested
from toward.practices.listening.story import tell as tell_listening
from toward.practices.listening.turns import Session
from toward.practices.repair import meetings as repair
from toward.practices.repair import sealing
from toward.practices.repair.meetings import Talk
from toward.practices.repair.moments import Onward
from toward.practices.repair.story import Story, tell

BOTH = ("offered", "agreed", "paused")


def _repairs(me: Me) -> Story:
    return me.evening().story(tell)


@listening.checked.answered_by
def checked(me: Me, offer: Offered) -> Offered:
    """The offer, which belongs to a repair only where the two have opened in it and are to listen."""
    story = _repairs(me)
    one = story.find(offer.of_repair)
    return offer if one and one.phase(story.now) == "together" else offer.again(of_repair="")


@listening.openings.answered_by
def openings(me: Me, session: Session) -> list[Opening]:
    """Whose opening a phone shows now: both until it begins, then the speaker's; and none to somebody all ears."""
    one = _repairs(me).find(session.offer.of_repair)
    if one is None or session.phase == "ended":
        return []
    if session.phase == "speaking" and "speaker" not in session.roles(me.id):
        return []
    whose = session.members if session.phase in BOTH else (session.speaker,)
    shown = [one.openings[person] for person in whose if person in one.openings and not one.openings[person].aloud]
    return [Opening(m, "repair/opening.html") for m in shown]


@listening.waits.answered_by
def waits(me: Me, session: Session) -> Waits | None:
    """The repair that an ended listening leads back to: its own, or one whose openings are to be listened to."""
    if session.phase != "ended" or not me.bond:
        return None
    story = _repairs(me)
    own, running = story.find(session.offer.of_repair), story.running
    together = running if running and running.phase(story.now) == "together" else None
    one = own if own and not own.over else together
    return Waits(reverse("repair:show", args=[one.id]), one.step == "apart") if one else None


@listening.lead_on.answered_by
def lead_on(me: Me, bond: Ours, session: Session) -> None:
    """Where both were heard, the repair goes on by itself when the listening ends. Nobody is named for it."""
    story = _repairs(me)
    one = story.find(session.offer.of_repair)
    if one and session.both_heard and one.phase(story.now) == "together":
        bond.waiting.drop(sealing.prompt(bond, one, "listened"))
        bond.log.append(Onward(of=one.id, step="listened", by=bond.id))


@repair.latest.answered_by
def latest(evening: Evening, id: str) -> Talk | None:
    """The listening that stands for a repair, or else the last that was begun."""
    led = [one for one in evening.story(tell_listening).desk.sessions.values() if id and one.offer.of_repair == id]
    stand = [one for one in led if one.phase != "ended"]
    one = next(reversed(stand or [one for one in led if one.started]), None)
    put_off = {m.of for m in evening.mine if isinstance(m, Rested)}
    if one is None:
        return None
    address = reverse("listening:session", args=[one.id])
    return Talk(address, one.offer.by, one.phase, one.running, one.id in put_off)


@repair.to_listen.answered_by
def to_listen(id: str) -> str:
    """The offer, with this repair as what it is about."""
    about = urlencode({"repair": id, "topic": _("Our repair, one after the other")})
    return f"{reverse('listening:offer')}?{about}"

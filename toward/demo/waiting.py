"""What waits, sealed, for Ben's own words: an answer and one side of an evening, both Ana's."""

from toward.bond.ours import Ours
from toward.demo.year import entries
from toward.me.me import Me
from toward.practices.empathy import sealing
from toward.practices.empathy.moments import OwnView, View
from toward.practices.empathy.story import tell as tell_views
from toward.practices.questions.moments import Answer, AskedAgain, OwnAnswer
from toward.practices.questions.sealing import put_answer
from toward.practices.questions.told import tell

FOR_ME = "I liked her at once, and then I could not stop asking about the stop. I heard myself do it. I did it again."
FOR_YOU = (
    "You were proud, and tried not to look. You watched Luka's hands. "
    "You wanted me to leave the interval alone until the coffee."
)


def leave(me: Me) -> None:
    """Put both where they wait."""
    if me.bond is not None:
        _an_answer(me, me.bond)
        _a_side(me, me.bond)


def _an_answer(me: Me, bond: Ours) -> None:
    """The year's first question is asked once more."""
    asked = [e for e in entries() if e["kind"] == "question"]
    last = asked[-1]
    first = next(e for e in asked if e["text"] == last["text"])
    about = {"question": f"demo{first['day']}", "theme": last["theme"], "text": last["text"]}
    bond.log.append(AskedAgain(**about))
    told = tell(me.evening())
    about["slot"] = told.again[0].slot
    own = OwnAnswer(bond=told.seed, words=last["ana"], **about)
    put_answer(bond, me.mine, told, told.again[0], Answer(words=last["ana"], **about), own)


def _a_side(me: Me, bond: Ours) -> None:
    """The latest situation has been named; Ana's side of it is in."""
    told = tell_views(me.evening())
    topic = told.waiting[0]
    view = View(of=topic.id, for_me=FOR_ME, for_you=FOR_YOU)
    copy = OwnView(bond=told.evening.seed, of=topic.id, text=topic.text, for_me=FOR_ME, for_you=FOR_YOU)
    sealing.put(bond, me.mine, told, topic, view, copy)

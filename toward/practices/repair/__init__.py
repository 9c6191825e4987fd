"""Repair: a pause, writing alone, talking, owning, one change, and looking back on it."""

from django.utils.translation import gettext_noop as _

from toward.practices.practice import Practice
from toward.practices.repair.cards import cards
from toward.practices.repair.dues import dues
from toward.practices.repair.moments import (
    AgreedTo,
    CheckedBack,
    Noted,
    Opening,
    OwnPart,
    Proposed,
    Reappraised,
    SmallMet,
    SmallSaid,
)

practice = Practice(
    name="repair",
    title=_("Repair"),
    sentence="This means acknowledging your own role in the disconnection and working together with your "
    "partner to find solutions. By avoiding blame, you can create a safe and supportive environment for "
    "emotional connection.",
    does=_("After a quarrel: a pause, then one step at a time back to each other."),
    takes=_("2 taps, or an hour in pieces"),
    place="talk",
    shows=(Opening, OwnPart, Proposed, AgreedTo, CheckedBack, SmallSaid, SmallMet, Noted, Reappraised),
    today=cards,
    dues=dues,
    safety="private_first",
    alone=True,
)

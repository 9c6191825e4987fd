"""Repair: a pause, writing alone, talking, owning, one change, and looking back on it."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practices.repair.cards import cards, quiet
from toward.practices.repair.dues import coming, dues
from toward.practices.repair.lying import SHARES
from toward.practices.repair.moments import (
    CHECKED,
    AgreedTo,
    CheckedBack,
    CheckNote,
    KeptLine,
    Opening,
    OwnPart,
    Proposed,
)
from toward.practices.repair.story import still_open

practice = Practice(
    name="repair",
    title=_("Repair"),
    sentence="This means acknowledging your own role in the disconnection and working together with your "
    "partner to find solutions. By avoiding blame, you can create a safe and supportive environment for "
    "emotional connection.",
    does=_("After a quarrel: a pause, then one step at a time back to each other."),
    takes=_("an hour, in pieces"),
    section="talk",
    shows=(Opening, OwnPart, Proposed, AgreedTo, CheckedBack, KeptLine),
    shares=SHARES,
    archived=(Archived(CheckNote, CHECKED, named_by=("of",), opened_by=CheckedBack, alike=("of", "turn")),),
    today=cards,
    quiet=quiet,
    coming=coming,
    dues=dues,
    open=still_open,
    safety="private_first",
    alone=True,
)

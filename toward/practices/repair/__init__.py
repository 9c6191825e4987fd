"""Repair: a pause, writing alone, talking, owning, one change, and looking back on it."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.repair.cards import cards
from toward.practices.repair.dues import dues
from toward.practices.repair.moments import (
    AgreedTo,
    CheckedBack,
    CheckNote,
    Opening,
    OwnPart,
    Proposed,
    ReadySaid,
)
from toward.practices.repair.story import gone_on, listened, ready_waits, still_open

CHECKED = ("happened", "helped", "then", "words")

practice = Practice(
    name="repair",
    title=_("Repair"),
    sentence="This means acknowledging your own role in the disconnection and working together with your "
    "partner to find solutions. By avoiding blame, you can create a safe and supportive environment for "
    "emotional connection.",
    does=_("After a quarrel: a pause, then one step at a time back to each other."),
    takes=_("an hour, in pieces"),
    section="talk",
    shows=(Opening, OwnPart, Proposed, AgreedTo, CheckedBack),
    shares=(
        Share(ReadySaid, head="repair/ready_head.html", first="repair/ready_first.html", when=ready_waits),
        Share(
            Opening,
            head="repair/opening_head.html",
            body="repair/opening_body.html",
            takes=("tap", "words", "close"),
            lines="opening",
            guide="hurt",
            own="repair/opening_own.html",
            settled=listened,
            called=_("how you opened your repair"),
        ),
        Share(
            OwnPart,
            head="repair/own_head.html",
            body="repair/own_body.html",
            takes=("tap", "words", "talk", "close"),
            lines="apology",
            guide="apology",
            settled=gone_on,
            called=_("what you said was yours"),
        ),
    ),
    archived=(
        Archived(
            CheckNote,
            ("happened", "helped", "then", "words"),
            named_by=("of",),
            opened_by=CheckedBack,
            alike=("of", "turn"),
        ),
    ),
    today=cards,
    dues=dues,
    open=still_open,
    safety="private_first",
    alone=True,
)

"""Through your eyes: one situation, two sides written apart, and each guess met by the one it is about."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.empathy.cards import cards
from toward.practices.empathy.lying import WAITING
from toward.practices.empathy.moments import Answered, Imagined, Marked, Opened, OwnView, Situation, View
from toward.practices.empathy.story import still_open

practice = Practice(
    name="empathy",
    title=_("Through your eyes"),
    sentence="It involves putting yourself in your partner’s shoes, understanding their perspective, "
    "and responding with compassion and care.",
    does=_("One situation, two sides. Each guesses how it was for the other, and hears how near that came."),
    takes=_("10 minutes, each alone"),
    section="talk",
    shows=(Situation, View, Marked, Answered, Imagined),
    shares=(
        *WAITING,
        Share(
            Answered,
            head="empathy/answered_head.html",
            body="empathy/answered_body.html",
            takes=("tap", "words", "talk", "close"),
            lines="answered",
            guide="reply",
            called=_("what you wrote about your two sides"),
            echoes=True,
        ),
    ),
    archived=(
        Archived(
            OwnView,
            ("text", "for_me", "for_you"),
            named_by=("bond", "of"),
            opened_by=Opened,
            alike=("of",),
            copies=View,
        ),
    ),
    today=cards,
    open=still_open,
    safety="private_first",
    alone=True,
)

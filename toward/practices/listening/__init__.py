"""Listening: turns on two phones, in which only the one who spoke says whether it arrived."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.listening.cards import cards, coming, lies
from toward.practices.listening.dues import dues
from toward.practices.listening.moments import Kept, Moved, Offered, Practised
from toward.practices.listening.story import still_open

practice = Practice(
    name="listening",
    title=_("Listening"),
    sentence="It involves giving your partner your full attention, asking clarifying questions, "
    "and reflecting back what you hear.",
    does=_("One speaks, one listens, and only the one who spoke says whether it arrived."),
    takes=_("10, 20 or 40 minutes, together"),
    section="talk",
    shows=(Kept, Practised),
    shares=(
        Share(
            Kept,
            "listening/kept_head.html",
            "listening/kept_body.html",
            takes=("tap", "words", "close"),
            lines="reply",
            guide="story",
            called=_("the line that you kept from a listening"),
            when=lies,
        ),
    ),
    archived=(
        Archived(Offered, ("topic",)),
        Archived(Moved, ("text",)),
    ),
    today=cards,
    coming=coming,
    dues=dues,
    open=still_open,
    safety="private_first",
    alone=True,
)

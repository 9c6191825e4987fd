"""Reach: when and how I can be reached, what helps when I am upset, and a word for today."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.reach.cards import brief, called, cards, guide, lines, stands, tonight, until, wording
from toward.practices.reach.moments import ReachPage, Signal, Week
from toward.practices.reach.story import still_open

practice = Practice(
    name="reach",
    title=_("Reach"),
    sentence="It is important to make yourself available to your partner and to be sensitive to their needs and "
    "emotions.",
    does=_("Say when and how you can be reached, and what helps you."),
    takes=_("5 minutes, alone"),
    section="us",
    shows=(ReachPage, Week),
    shares=(
        Share(
            Signal,
            head="reach/signal_head.html",
            body="reach/signal_body.html",
            takes=("tap", "words", "talk"),
            lines=lines,
            guide=guide,
            until=until,
            when=stands,
            passing=True,
            brief=brief,
            called=called,
        ),
        Share(
            ReachPage,
            head="reach/page_head.html",
            body="reach/page_body.html",
            takes=("tap", "words"),
            lines="page",
            guide="need",
            wording=wording,
            called=_("what you wrote on how to be there for you"),
        ),
    ),
    fleeting=(Signal,),
    archived=(Archived(Signal, why_not="a word for a day: whoever says it reads that no list keeps it"),),
    today=cards,
    tonight=tonight,
    open=still_open,
)

"""Feelings: how one is, in under a minute, kept or shared; and a guess of how the other is."""

from django.utils.translation import gettext_noop as _

from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.feelings.cards import cards, lines, looked, tonight
from toward.practices.feelings.moments import CheckIn

practice = Practice(
    name="feelings",
    title=_("Feelings"),
    sentence="Emotional awareness involves being able to identify and understand your own emotions "
    "as well as your partner’s emotions.",
    does=_("Notice how you are, and keep it or share it."),
    takes=_("Under a minute"),
    section="us",
    shows=(CheckIn,),
    shares=(
        Share(
            CheckIn,
            head="feelings/head.html",
            body="feelings/body.html",
            first="feelings/guess_first.html",
            takes=("tap", "words", "talk", "close"),
            lines=lines,
            guide=lines,
            own="feelings/ask.html",
            settled=looked,
            newest=True,
            called=_("your check-in"),
        ),
    ),
    today=cards,
    tonight=tonight,
    alone=True,
)

"""Needs: a living map of me that I draw for the other, a card at a time."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Answer, Share
from toward.practices.needs.cards import cards, dues, tonight
from toward.practices.needs.moments import Card, Guess, Guessing, Nearness, Plan
from toward.practices.needs.story import answered, guide, still_open, welcome, wording

HEAD, BODY, OWN, FIRST = (f"needs/{part}.html" for part in ("head", "body", "own", "first"))
NEAR, NEARNESS = "needs/near.html", ("needs/nearness_head.html", "needs/nearness_body.html")
ALL: tuple[Answer, ...] = ("tap", "words", "talk", "close")
SAID: tuple[Answer, ...] = ("tap", "words", "close")


practice = Practice(
    name="needs",
    title=_("Knowing each other"),
    sentence="Emotional connection is about more than just physical attraction or shared interests – it is a deep "
    "understanding of one another’s needs, desires, and emotions.",
    does=_("Say one thing about you, a card at a time. The other may guess first."),
    takes=_("2 minutes, alone"),
    section="us",
    shows=(Card, Guessing, Plan),
    shares=(
        Share(Card, HEAD, BODY, ALL, "card", guide, OWN, FIRST, wording=wording, called=_("your card")),
        Share(Guess, "needs/guess_head.html", "needs/guess_body.html", own=NEAR, when=welcome, settled=answered),
        Share(Nearness, *NEARNESS, SAID, "reply", "reply", called=_("what you said to a guess"), echoes=True),
    ),
    archived=(
        Archived(Guess, ("words",)),
        Archived(Nearness, ("words",)),
        Archived(Guessing, ("words",), named_by=("of",)),
        Archived(Plan, ("words",), named_by=("of",)),
    ),
    today=cards,
    tonight=tonight,
    dues=dues,
    open=still_open,
    safety="private_first",
    alone=True,
)

"""Touch: what each likes and when, small invitations, and rituals for parting, coming home and sleep."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.touch.cards import agreed, cards, hidden, lies, still_open, tonight
from toward.practices.touch.dues import dues
from toward.practices.touch.moments import Agreed, Draft, HideTouch, Invitation, Ritual, Statement

practice = Practice(
    name="touch",
    title=_("Touch"),
    sentence="Non-intimate touching is a way to show affection and build emotional connection without sexual "
    "expectations.",
    does=_("Say which touch is good for you, when, and what you would rather not."),
    takes=_("3 minutes, alone"),
    section="together",
    shows=(HideTouch,),
    shares=(
        Share(Statement, "touch/statement_head.html", "touch/statement_body.html", when=lies),
        Share(Agreed, "touch/agreed_head.html", "touch/agreed_body.html", when=agreed, passing=True, echoes=True),
    ),
    fleeting=(Invitation,),
    archived=(
        Archived(Statement, ("words", "marks", "rest")),
        Archived(Ritual, ("words",)),
        Archived(Invitation, ("touch", "words")),
        Archived(Draft, ("words", "marks", "rest"), named_by=("about",)),
    ),
    today=cards,
    tonight=tonight,
    dues=dues,
    open=still_open,
    hidden=hidden,
    alone=True,
)

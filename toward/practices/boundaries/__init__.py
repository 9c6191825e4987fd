"""Boundaries: each one's own list of yes, no, and yes with care. Nobody else has a hand in it."""

from django.utils.translation import gettext_noop as _

from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.boundaries.moments import Boundary, Crossed, PutAside
from toward.practices.boundaries.story import cards, honoured, standing, wording

practice = Practice(
    name="boundaries",
    title=_("Boundaries"),
    sentence="To build respect in a relationship, it is essential to show appreciation, honor boundaries, "
    "support each other’s passions, and talk kindly about your partner to others.",
    does=_("Say what is a yes, a no, or a yes with care."),
    takes=_("2 minutes, alone"),
    section="us",
    shows=(Boundary, Crossed),
    shares=(
        Share(
            Boundary,
            head="boundaries/head.html",
            body="boundaries/words.html",
            own="boundaries/honour.html",
            wording=wording,
            settled=honoured,
            before=(PutAside,),
        ),
    ),
    today=cards,
    open=standing,
    alone=True,
)

"""Questions: one for the two each day, sealed until both have answered."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practices.questions.cards import cards, open_for, tonight
from toward.practices.questions.lying import SHARES
from toward.practices.questions.moments import (
    AloneAnswer,
    Answer,
    Asked,
    AskedAgain,
    KeptForTalk,
    OwnAnswer,
    OwnQuestion,
    Response,
    SetAside,
)

practice = Practice(
    name="questions",
    title=_("Questions"),
    sentence="It involves sharing your innermost thoughts, feelings, and desires with your partner "
    "without fear of judgment or rejection.",
    does=_("One question a day. Both answers open together."),
    takes=_("5 minutes, each alone"),
    section="talk",
    shows=(Answer, Response, AskedAgain, KeptForTalk, OwnQuestion, AloneAnswer),
    shares=SHARES,
    archived=(
        Archived(OwnAnswer, ("text", "words"), named_by=("bond",), opened_by=Asked, alike=("slot",), copies=Answer),
        Archived(SetAside, why_not="a question that was not wanted, not something that its reader said"),
    ),
    today=cards,
    tonight=tonight,
    open=open_for,
    better="questions:edit",
    alone=True,
)

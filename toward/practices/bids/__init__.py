"""Bids: a small ask of the other, and a warm answer, whichever it is."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.bids.cards import cards, lines, stands, suited, suits_both, tonight, until
from toward.practices.bids.dues import dues
from toward.practices.bids.moments import Answered, Bid, Noticing, PutAway, Suits, is_no, their_no
from toward.practices.bids.story import still_open

practice = Practice(
    name="bids",
    title=_("Small asks"),
    sentence="Remember, building emotional connection requires effort and intentionality. It involves turning "
    "toward your partner’s bids for connection and being attuned to their needs and feelings.",
    does=_("Ask for something small. Answer in one tap, even when you can’t."),
    takes=_("Half a minute"),
    section="together",
    shows=(Answered, Noticing),
    shares=(
        Share(
            Answered,
            head="bids/answer_head.html",
            body="bids/answer_body.html",
            takes=("tap", "words", "close"),
            lines=lines,
            guide=lines,
            own="bids/suits.html",
            until=until,
            when=stands,
            settled=suited,
            before=(PutAway,),
            passing=is_no,
            brief=lambda m: getattr(m, "when", None) is None,
            echoes=lambda m: getattr(m, "when", None) is None,
            called=_("your answer"),
        ),
        Share(Suits, "bids/suits_head.html", "bids/suits_body.html", when=suits_both, passing=True, echoes=True),
    ),
    passing=their_no,
    archived=(Archived(Bid, ("text",)),),
    today=cards,
    tonight=tonight,
    dues=dues,
    open=still_open,
    alone=True,
)

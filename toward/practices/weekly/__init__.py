"""The weekly talk: twenty minutes that come round, on two phones or on one."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Answer, Share
from toward.practices.weekly.cards import brings, cards, dues, is_wish
from toward.practices.weekly.moments import Granted, Line, Moved
from toward.practices.weekly.story import still_open
from toward.talks.cards import moved

AT, CALLED = "weekly", _("your wish for the week")
WISH: tuple[Answer, ...] = ("tap", "words", "talk")

practice = Practice(
    name="weekly",
    title=_("The weekly talk"),
    sentence="Building and maintaining emotional connection requires ongoing effort and attention, but the rewards "
    "are well worth it.",
    does=_("Twenty minutes a week: what was good, what was hard, a wish, a thank-you, what is coming."),
    takes=_("20 minutes, together"),
    section="talk",
    shows=(Line,),
    shares=(
        Share(Line, f"{AT}/wish_head.html", f"{AT}/wish_body.html", WISH, "wish", "need", when=is_wish, called=CALLED),
        moved(Moved, _("the talk you moved")),
        Share(Granted, f"{AT}/granted_head.html", f"{AT}/wish_body.html", ("tap",), "reply", called=_("what you did")),
    ),
    archived=(Archived(Line, ("words",)), Archived(Moved, ("line",))),
    today=cards,
    tonight=brings,
    dues=dues,
    open=still_open,
    safety="private_first",
)

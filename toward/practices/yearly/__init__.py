"""The yearly talk: one evening a year about what the two are for each other, kept as one page."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.yearly.cards import cards, dues, waits
from toward.practices.yearly.moments import Line, MineIsIn, Moved
from toward.practices.yearly.story import still_open
from toward.talks.cards import moved

practice = Practice(
    name="yearly",
    title=_("The yearly talk"),
    sentence="Shared meaning: Having a sense of shared purpose and meaning in your relationship, and working together "
    "to achieve common goals.",
    does=_("One evening a year: what the year was, what you are for each other, what you mean to stay for."),
    takes=_("An evening, together, once a year"),
    section="talk",
    shows=(Line,),
    shares=(
        Share(MineIsIn, "yearly/head.html", first="yearly/first.html", when=waits),
        moved(Moved, _("the yearly talk you moved")),
    ),
    archived=(Archived(Line, ("words",)), Archived(Moved, ("line",))),
    open=still_open,
    today=cards,
    dues=dues,
    safety="private_first",
)

"""Journal: free writing that stays mine, and a part of it given when I want."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.journal.cards import cards, open_for, tonight
from toward.practices.journal.moments import Entry, Opened, Plan, Read, Shared

practice = Practice(
    name="journal",
    title=_("Journal"),
    sentence="Emotional awareness involves being able to identify and understand your own emotions "
    "as well as your partner’s emotions.",
    does=_("Write what nobody else reads. Give a part of it away, if you ever want to."),
    takes=_("As long as you like, alone"),
    section="me",
    shows=(Entry, Shared),
    shares=(
        Share(
            Shared,
            head="journal/head.html",
            body="journal/words.html",
            takes=("tap", "words", "talk", "close"),
            lines="given",
            guide="story",
            read=(Read,),
            called=_("what you gave to read"),
        ),
    ),
    archived=(Archived(Plan, ("words",), named_by=("whom",), opened_by=Opened, alike=("slot",), copies=Shared),),
    today=cards,
    tonight=tonight,
    open=open_for,
    alone=True,
)

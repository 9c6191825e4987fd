"""Values: each sorts the cards apart; opened together, with guides for what may pull, and agreements that come back."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practices.values.cards import cards, coming, dues, tonight
from toward.practices.values.lying import SHARES
from toward.practices.values.moments import Agreement, Draft, LookedBack, Opened, Said
from toward.practices.values.story import still_open

practice = Practice(
    name="values",
    title=_("Values"),
    sentence="For example, if one partner values honesty and the other values privacy, there may be disagreements "
    "about what information should be shared.",
    does=_("Each sorts the cards apart. See where you meet, where you differ, and what may pull."),
    takes=_("10 minutes, each alone, in parts"),
    section="us",
    shows=(Said, Agreement, LookedBack),
    shares=SHARES,
    archived=(Archived(Draft, ("words", "values"), ("bond",), Opened, ("slot",), Said),),
    today=cards,
    tonight=tonight,
    dues=dues,
    coming=coming,
    open=still_open,
    safety="private_first",
    alone=True,
)

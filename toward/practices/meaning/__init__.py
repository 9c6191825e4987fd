"""Meaning: rituals of ours, named apart; the work nobody sees; goals, words and signs, and roles that we chose."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practices.meaning import chosen_lying
from toward.practices.meaning.cards import cards, coming, dues, stays, tonight
from toward.practices.meaning.chosen_moments import Goal, Role, Sent, Turn, Word
from toward.practices.meaning.lying import SHARES
from toward.practices.meaning.moments import Carried, Changed, Handed, Listing, LookedBack, Naming, Opened, Ritual, Too

practice = Practice(
    name="meaning",
    title=_("What we share"),
    sentence="Shared meaning: Having a sense of shared purpose and meaning in your relationship, and working together "
    "to achieve common goals.",
    does=_(
        "Your rituals, named apart and opened together; goals, words and roles of yours; and the work that nobody sees."
    ),
    takes=_("5 minutes, each alone"),
    section="us",
    shows=(Ritual, Too, Changed, Carried, Handed, LookedBack, Goal, Role, Word, Sent, Turn),
    shares=(*SHARES, *chosen_lying.SHARES),
    archived=(
        Archived(Naming, ("rituals",), ("bond",), Opened, ("slot",), Ritual),
        Archived(Listing, ("carry", "own", "guess", "own_guess"), ("bond",), Opened, ("slot",), Carried),
    ),
    today=cards,
    tonight=tonight,
    dues=dues,
    coming=coming,
    open=stays,
    safety="private_first",
)

"""Promises: small, sayable, and kept, or said straight where they did not hold."""

from django.utils.translation import gettext_noop as _

from toward.practice.practice import Practice
from toward.practices.promises.cards import cards, coming
from toward.practices.promises.dues import dues
from toward.practices.promises.lying import SHARES
from toward.practices.promises.moments import SHOWN
from toward.practices.promises.story import still_open

practice = Practice(
    name="promises",
    title=_("Promises"),
    sentence="To build trust in a relationship, it is crucial to be true to your word and follow through "
    "with your actions.",
    does=_("Give your word on something small, and say it straight when it did not hold."),
    takes=_("2 minutes"),
    section="us",
    shows=SHOWN,
    shares=SHARES,
    today=cards,
    coming=coming,
    dues=dues,
    open=still_open,
)

"""What the steps of writing alone are called."""

from django.utils.translation import gettext_lazy as _

TITLES = {
    "words": _("The opening"),
    "camera": _("What happened"),
    "felt": _("What you felt"),
    "story": _("The story you told yourself"),
    "fear": _("The fear underneath"),
    "need": _("What you need"),
    "my_part": _("Your own part"),
    "opening": _("A gentle opening"),
}
LEDES = {
    "camera": _("As a camera on the shelf would have seen it: who did and said what, and nothing about why."),
    "felt": _("Feelings, not verdicts. “Lonely” is one, “ignored” is a guess about the other."),
    "story": _("In that moment, what did you tell yourself it meant? It can be unfair here; nobody reads it."),
    "fear": _("There is often one. You can leave this empty."),
    "need": _("Something that anyone in your place would need."),
    "my_part": _("However small. You can leave this empty."),
    "opening": _("Four short pieces. Leave out what does not fit."),
}

"""What the steps of writing alone are called, and a line about each."""

from django.utils.translation import gettext_lazy as _

STEPS = {
    "words": (_("The opening"), ""),
    "camera": (
        _("What happened"),
        _("As a camera on the shelf would have seen it: who did and said what, and nothing about why."),
    ),
    "felt": (_("What you felt"), _("Feelings, not verdicts. “Lonely” is one, “ignored” is a guess about the other.")),
    "story": (
        _("The story you told yourself"),
        _("In that moment, what did you tell yourself it meant? It can be unfair here; nobody reads it."),
    ),
    "fear": (_("The fear underneath"), _("There is often one. You can leave this empty.")),
    "need": (_("What you need"), _("Something that anyone in your place would need.")),
    "my_part": (_("Your own part"), _("However small. You can leave this empty.")),
    "opening": (_("A gentle opening"), _("Four short pieces. Leave out what does not fit.")),
}

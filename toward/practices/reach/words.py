"""What a page is made of, in the reader's language."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

DAYS = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
PARTS = {
    "night": pgettext_lazy("part of a day", "Night"),
    "morning": pgettext_lazy("part of a day", "Morning"),
    "afternoon": pgettext_lazy("part of a day", "Afternoon"),
    "evening": pgettext_lazy("part of a day", "Evening"),
}
LISTS = {  # what a list is called, and what is asked beside it
    "ways": (_("How to reach me when it matters"), _("In your words: when it matters")),
    "helps": (_("What helps when I’m upset"), _("In your words: what helps")),
    "hinders": (_("What doesn’t help"), _("In your words: what doesn’t help")),
    "signs": (_("How you can tell that I need you"), _("In your words: the signs")),
}
SIGNALS = {"low": _("Low today"), "here": _("Here for you"), "hello": _("A hello")}

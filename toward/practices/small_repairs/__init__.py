"""Small repairs: one line after a small thing, and a warm one back."""

from django.utils.translation import gettext_noop as _

from toward.practice.practice import Practice
from toward.practices.small_repairs.moments import SmallMet, SmallSaid
from toward.practices.small_repairs.story import cards

practice = Practice(
    name="small_repairs",
    title=_("Small repairs"),
    sentence="By avoiding blame, you can create a safe and supportive environment for emotional connection.",
    does=_("One line after a small thing: sorry, can we start over, I see you."),
    takes=_("2 taps"),
    section="talk",
    shows=(SmallSaid, SmallMet),
    today=cards,
)

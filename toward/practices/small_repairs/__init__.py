"""Small repairs: one line after a small thing, and a warm one back."""

from django.utils.translation import gettext_noop as _

from toward.practice.practice import Practice
from toward.practice.share import ALL, Share
from toward.practices.small_repairs.moments import SmallMet, SmallRead, SmallSaid
from toward.practices.small_repairs.story import answered, read

HEAD, BODY = "small_repairs/head.html", "small_repairs/body.html"

practice = Practice(
    name="small_repairs",
    title=_("Small repairs"),
    sentence="By avoiding blame, you can create a safe and supportive environment for emotional connection.",
    does=_("One line after a small thing: sorry, can we start over, I see you."),
    takes=_("2 taps"),
    section="talk",
    shows=(SmallSaid, SmallMet),
    shares=(
        Share(
            SmallSaid,
            HEAD,
            BODY,
            ("tap", "words", "talk", "close"),
            "small",
            "apology",
            settled=answered,
            before=(SmallRead,),
            mends=True,
            called=_("your small repair"),
        ),
        Share(SmallMet, HEAD, BODY, ALL, "reply", "reply", settled=read, called=_("your answer"), echoes=True),
    ),
)

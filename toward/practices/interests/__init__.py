"""Interests: cards that each marks apart, time apart and together, and each one's passions."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Answer, Share
from toward.practices.interests.cards import (
    agreed,
    cards,
    coming,
    proposed,
    sort,
    still_open,
    to_come,
    tonight,
    waits,
    wording,
)
from toward.practices.interests.dues import dues
from toward.practices.interests.moments import (
    Agreed,
    BigDay,
    Line,
    MineIsIn,
    OwnActivity,
    OwnWish,
    Passion,
    Proposed,
    Wish,
    WishesOpened,
)

HEAD, BODY = "interests/head.html", "interests/body.html"
TAKES: tuple[Answer, ...] = ("tap", "words", "talk")


practice = Practice(
    name="interests",
    title=_("What we like"),
    sentence="It is possible to find a balance between individual interests and shared activities, as well as to "
    "respect each other’s values while still maintaining a healthy relationship.",
    does=_("Find what both of you love, agree on time apart and together, and stand by each other’s passions."),
    takes=_("2 minutes, by taps"),
    section="together",
    shows=(OwnActivity, Wish, Proposed, Passion, BigDay, Line),
    shares=(
        Share(OwnActivity, HEAD, when=to_come),
        Share(Wish, HEAD, BODY, TAKES, "wish", "need", called=_("what you said about your time")),
        Share(Proposed, HEAD, BODY, own="interests/agree.html", when=proposed, asks=proposed),
        Share(Agreed, HEAD, BODY, when=agreed, echoes=True),
        Share(MineIsIn, HEAD, first="interests/in_first.html", when=waits),
        Share(Passion, HEAD, BODY, TAKES, "passion", "story", wording=wording, called=_("what you said of a passion")),
        Share(BigDay, HEAD, BODY, ("tap",), "day", when=to_come, called=_("your big day")),
        Share(Line, HEAD, BODY, ("tap", "words", "close"), sort, sort, called=_("your line")),
    ),
    archived=(Archived(OwnWish, ("words",), ("bond",), WishesOpened, ("turn",), Wish),),
    today=cards,
    tonight=tonight,
    dues=dues,
    coming=coming,
    open=still_open,
)

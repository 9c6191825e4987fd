"""Appreciation: saying what one noticed, what one said of the other, and good news met with interest."""

from django.utils.translation import gettext_noop as _

from toward.practice.practice import Practice
from toward.practice.share import ALL, Share
from toward.practices.appreciation.dues import dues
from toward.practices.appreciation.moments import GoodNews, Met, Noticed, Received, ToldSomeone
from toward.practices.appreciation.story import cards, tonight

HEAD, BODY, NEWS = "appreciation/head.html", "appreciation/body.html", "appreciation/news_body.html"

practice = Practice(
    name="appreciation",
    title=_("Appreciation"),
    sentence="To build respect in a relationship, it is essential to show appreciation, honor boundaries, "
    "support each other’s passions, and talk kindly about your partner to others.",
    does=_("Say what you noticed, while it is still warm."),
    takes=_("1 minute"),
    section="us",
    shows=(Noticed, ToldSomeone, GoodNews, Met),
    shares=(
        Share(Noticed, HEAD, BODY, ALL, "noticed", "thanks", read=(Received,), called=_("what you noticed")),
        Share(ToldSomeone, HEAD, BODY, ALL, "told", "thanks", read=(Received,), called=_("what you told somebody")),
        Share(GoodNews, HEAD, NEWS, (*ALL, "talk"), "news", "news", read=(Received,), called=_("your good news")),
    ),
    today=cards,
    tonight=tonight,
    dues=dues,
)

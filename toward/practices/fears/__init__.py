"""Fears: naming one, seeing what it does, answering it kindly, and a few exercises. All but a sentence is mine."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practice.share import Share
from toward.practices.fears.moments import Came, Fear, Practised, Sentence
from toward.practices.fears.story import still_open

OWN = "it belongs to no bond: it stays in its author’s own pages"

practice = Practice(
    name="fears",
    title=_("Fears"),
    sentence="It is important to recognize these fears and address them in a healthy way. "
    "This may involve seeking therapy, practicing mindfulness, or working on building your self-esteem.",
    does=_("Name one, see what it does, and answer it kindly."),
    takes=_("5 minutes, alone"),
    section="me",
    shows=(Sentence,),
    shares=(
        Share(
            Sentence,
            "fears/head.html",
            "fears/words.html",
            takes=("tap", "words", "talk"),
            lines="sentence",
            guide="worry",
            called=_("the fear that you told of"),
        ),
    ),
    archived=(
        Archived(Fear, why_not=OWN),
        Archived(Came, why_not=OWN),
        Archived(Practised, why_not=OWN),
    ),
    open=still_open,
    alone=True,
)

"""What of the questions lies on the other's table: an opened letter, a kind word, a wish to talk, a question."""

from operator import attrgetter

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.share import ALL, Share
from toward.practice.table import BARE
from toward.practices.questions.deck import depth_of, taps
from toward.practices.questions.moments import Answer, KeptForTalk, MineIsIn, OwnQuestion, Response
from toward.practices.questions.told import tell


def lines(m: Moment) -> str:
    """Which lines a letter can be met with: by how deep its question goes, or that they passed."""
    return "own" if not isinstance(m, Answer) else "pass" if m.passed else depth_of(m.question)


def guide(m: Moment) -> str:
    """What helps to answer it: a letter by how deep its question goes, a tap as one without words; or a pass."""
    bare = f".{BARE}" if isinstance(m, Answer) and m.words in taps(m.question) else ""
    return {"own": "question", "pass": "pass"}.get(lines(m), f"answer.{lines(m)}{bare}")


def answered(m: Moment, evening: Evening) -> bool:
    """Whether I have said something back, before the table came."""
    return m.id in evening.story(_answered)


def _answered(evening: Evening) -> set[str]:
    return {m.of for m in evening.ours if isinstance(m, Response) and m.by == evening.me}


def to_talk(m: Moment, evening: Evening) -> bool:
    """Whether the two have still to talk about it."""
    return any(pair.kept is not None and pair.kept.id == m.id for pair in evening.story(tell).to_talk)


def waits(m: Moment, evening: Evening) -> bool:
    """Whether what somebody says is in still waits for me."""
    places = evening.story(tell).places
    return isinstance(m, MineIsIn) and any(one.slot == m.of and one.own is None for one in places)


HEAD, BODY, LETTER, TEXT = "questions/lies_head.html", "questions/lies_body.html", _("your answer"), attrgetter("text")
SHARES = (
    Share(Answer, HEAD, BODY, ALL, lines, guide, settled=answered, called=LETTER, names=TEXT, echoes=True),
    Share(Response, HEAD, BODY, ALL, "reply", "reply", called=_("what you said back"), echoes=True),
    Share(OwnQuestion, HEAD, BODY, ALL[:2], lines, guide, called=_("your question")),
    Share(KeptForTalk, HEAD, first="questions/letters_first.html", when=to_talk),
    Share(MineIsIn, "questions/in_head.html", first="questions/in_first.html", when=waits),
)

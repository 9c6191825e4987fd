"""What of two sides lies on the other's table: how it was for them, and what they said to my guess."""

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.share import Share
from toward.practices.empathy.moments import Marked, View
from toward.practices.empathy.story import Topic, tell


def _topic(m: Moment, evening: Evening) -> Topic | None:
    return evening.story(tell).find(getattr(m, "of", ""))


def stands(m: Moment, evening: Evening) -> bool:
    """Whether it is theirs, of what is open; a mark, while my guess is there that it is about."""
    one = _topic(m, evening)
    if one is None:
        return False
    mine = one.about_other
    return m is one.about_me.view or (mine.view is not None and m is mine.marked)


def settled(m: Moment, evening: Evening) -> bool:
    """Whether I have said to it what it waits for, or once let it rest."""
    one = _topic(m, evening)
    if one is None:
        return True
    step, due = ("mark", one.to_mark) if isinstance(m, View) else ("answer", one.to_answer)
    return not due or step in one.rested


def _share(kind: type[Moment], name: str) -> Share:
    head, body = (f"empathy/{name}_{part}.html" for part in ("head", "body"))
    return Share(kind, head, body, takes=("close",), own="empathy/lies_own.html", when=stands, settled=settled)


WAITS = (View, Marked)
WAITING = (_share(View, "view"), _share(Marked, "marked"))

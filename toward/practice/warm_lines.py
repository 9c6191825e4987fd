"""The warm lines with which something shared can be answered by one tap, written for each kind of thing."""

from toward.bond.moments import Begun
from toward.log.moment import Moment
from toward.practice import content, ready
from toward.practice.deck import fits
from toward.practice.moments import Answered
from toward.practice.registry import owner
from toward.practice.share import Share
from toward.practice.table import Thing

SHOWN = 4


def every(share: Share, m: Moment) -> dict[str, str]:
    """Every line for a thing: by its id, its words."""
    return {row["id"]: row["text"] for row in content.rows(_owner(m), _list(share, m))}


def few(share: Share, m: Moment, begun: Begun | None = None, *, back: bool = False) -> list[tuple[str, str]]:
    """A few that fit the two, the same for one thing at each look; one that is `always` there stands first.

    None is `of_words` where there are none, and none `of` a part that was left out; what is `back` has its own.
    """
    bare, lines = Thing(m, share).bare, content.rows(_owner(m), _list(share, m))
    now = [row for row in lines if bool(row.get("back")) is back] or lines
    said = [row for row in now if not (bare and row.get("of_words"))]
    every = [row for row in said if not row.get("of") or getattr(m, row["of"], None)]
    rows = [row for row in every if not begun or fits(begun, row.get("bonds", "any"), row.get("where", "any"))]
    first = [row for row in rows if row.get("always")]
    rest = content.few([row for row in rows if row not in first], SHOWN - len(first), seed=m.id)
    return [(row["id"], row["text"]) for row in (*first, *rest)]


def stored(share: Share, m: Moment, id: str) -> str:
    """What an answer keeps of a line: enough to say it when the thing itself is gone."""
    return f"{_owner(m)}.{_list(share, m)}.{id}"


def words(answer: Answered) -> str:
    """What an answer says; a line that no file knows any more stands for itself."""
    id = [*answer.line.split(".", 2), "", ""][2]
    return answer.words or str(content.row(answer.line).get("text", id))


def _owner(m: Moment) -> str:
    practice = owner(m)
    return practice.name if practice else ""


def _list(share: Share, m: Moment) -> str:
    lines = share.lines if isinstance(share.lines, str) else share.lines(m)
    return ready.sort_of(m) or lines

"""The warm lines with which something shared can be answered by one tap, written for each kind of thing."""

from toward.bond.moments import Begun
from toward.fields.times import day_of
from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import content, ready
from toward.practice.deck import fits
from toward.practice.moments import Answered
from toward.practice.registry import owner, shares
from toward.practice.share import Share
from toward.practice.table import Thing

SHOWN = 4
Drawn = tuple[str, int]


def every(share: Share, m: Moment) -> dict[str, str]:
    """Every line for a thing: by its id, its words."""
    return {row["id"]: row["text"] for row in content.rows(_owner(m), _list(share, m))}


def few(
    share: Share, m: Moment, begun: Begun | None = None, *, back: bool = False, drawn: Drawn | None = None
) -> list[tuple[str, str]]:
    """A few that fit the two, the same for one thing at each look; one that is `always` there stands last.

    None is `of_words` where there are none, none `of` a part that was left out, none that is `past`; what is `back` has
    its own. `drawn`: of what order, and from where on.
    """
    bare, lines = Thing(m, share).bare, content.rows(_owner(m), _list(share, m))
    now = [row for row in lines if bool(row.get("back")) is back and not row.get("past")] or lines
    said = [row for row in now if not (bare and row.get("of_words"))]
    every = [row for row in said if not row.get("of") or getattr(m, row["of"], None)]
    rows = [row for row in every if not begun or fits(begun, row.get("bonds", "any"), row.get("where", "any"))]
    first = [row for row in rows if row.get("always")]
    seed, nth = drawn or (m.id, 0)
    order = content.few([row for row in lines if row not in first], len(lines), seed)
    begin = nth * SHOWN % max(len(order), 1)
    rest = [row for row in (*order[begin:], *order[:begin]) if row in rows][: SHOWN - len(first)]
    return [(row["id"], row["text"]) for row in (*rest, *first)]


def draw(one: Thing, evening: Evening) -> Drawn:
    """One order a day for all that one of the two shared of a sort: what came after it goes on where it stopped."""
    m, name, zone = one.moment, _list(one.share, one.moment), evening.now.tzinfo
    day = day_of(m.at, zone)
    kinds = shares()
    before = (
        one
        for one in evening.ours
        if one.by == m.by and one.seq < m.seq and type(one) in kinds and day_of(one.at, zone) == day
    )
    return f"{m.by} {day} {name}", sum(_list(kinds[type(one)], one) == name for one in before)


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

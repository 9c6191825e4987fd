"""The warm lines with which something shared can be answered by one tap, written for each kind of thing."""

from typing import Any

from toward.log.moment import Moment
from toward.practice import content
from toward.practice.moments import Answered
from toward.practice.registry import owner
from toward.practice.share import Share

SHOWN = 4


def every(share: Share, m: Moment) -> dict[str, str]:
    """Every line for a thing: by its id, its words."""
    return _lines(_owner(m), _list(share, m))


def few(share: Share, m: Moment) -> list[tuple[str, str]]:
    """A few of them, the same for one thing however often it is looked at; one that is `always` there stands first."""
    rows = _rows(_owner(m), _list(share, m))
    first = [row for row in rows if row.get("always")]
    rest = content.few([row for row in rows if row not in first], SHOWN - len(first), seed=m.id)
    return [(row["id"], row["text"]) for row in (*first, *rest)]


def stored(share: Share, m: Moment, id: str) -> str:
    """What an answer keeps of a line: enough to say it when the thing itself is gone."""
    return f"{_owner(m)}.{_list(share, m)}.{id}"


def words(answer: Answered) -> str:
    """What an answer says; a line that no file knows any more stands for itself."""
    practice, name, id = [*answer.line.split(".", 2), "", ""][:3]
    return answer.words or _lines(practice, name).get(id, id)


def _owner(m: Moment) -> str:
    practice = owner(m)
    return practice.name if practice else ""


def _list(share: Share, m: Moment) -> str:
    return share.lines if isinstance(share.lines, str) else share.lines(m)


def _lines(practice: str, name: str) -> dict[str, str]:
    return {row["id"]: row["text"] for row in _rows(practice, name)}


def _rows(practice: str, name: str) -> list[dict[str, Any]]:
    own = content.read(practice, "answers") if content.has(practice, "answers") else {}
    return list(own.get(name) or content.common("answers").get(name, ()))

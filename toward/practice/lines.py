"""The warm lines with which something shared can be answered by one tap, written for each kind of thing."""

from toward.log.moment import Moment
from toward.practice import content
from toward.practice.moments import Answered
from toward.practice.share import Share

SHOWN = 4


def every(share: Share, m: Moment) -> dict[str, str]:
    """Every line for a thing: by its id, its words."""
    return _lines(m.practice, _list(share, m))


def few(share: Share, m: Moment) -> list[tuple[str, str]]:
    """A few of them, the same for one thing however often it is looked at."""
    return content.few(list(every(share, m).items()), SHOWN, seed=m.id)


def stored(share: Share, m: Moment, id: str) -> str:
    """What an answer keeps of a line: enough to say it when the thing itself is gone."""
    return f"{m.practice}.{_list(share, m)}.{id}"


def words(answer: Answered) -> str:
    """What an answer says; a line that no file knows any more stands for itself."""
    practice, name, id = [*answer.line.split(".", 2), "", ""][:3]
    return answer.words or _lines(practice, name).get(id, id)


def _list(share: Share, m: Moment) -> str:
    return share.lines if isinstance(share.lines, str) else share.lines(m)


def _lines(practice: str, name: str) -> dict[str, str]:
    found = content.read(practice, "answers") if name and content.has(practice, "answers") else {}
    return {line["id"]: line["text"] for line in found.get(name, [])}

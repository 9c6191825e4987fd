"""The warm lines with which something shared can be answered by one tap, written for each kind of thing."""

from toward.log.moment import Moment
from toward.practice import content
from toward.practice.moments import Answered
from toward.practice.share import Share

SHOWN = 4


def every(share: Share, practice: str) -> dict[str, str]:
    """Every line for a kind of thing: by its id, which is what is stored, its words."""
    found = content.read(practice, "answers") if share.lines else {}
    return {line["id"]: line["text"] for line in found.get(share.lines, [])}


def few(share: Share, m: Moment) -> list[tuple[str, str]]:
    """A few of them, the same for one thing however often it is looked at."""
    return content.few(list(every(share, m.practice).items()), SHOWN, seed=m.id)


def words(answer: Answered, share: Share, practice: str) -> str:
    """What an answer says; a line that no file knows any more stands for itself."""
    return answer.words or every(share, practice).get(answer.line, answer.line)

"""Whether the recovery code is on paper: asked until one group of it was typed back."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from toward.log.log import Log
from toward.log.moment import EPOCH, Moment
from toward.people import keys
from toward.people.moments import CodeConfirmed, CodeLater, CodeMade

AWAY = timedelta(days=7)


@dataclass(frozen=True)
class Paper:
    """How it stands with the newest code. `marks` is empty where it was made before marks were kept."""

    marks: tuple[str, ...] = ()
    confirmed: bool = False
    away: datetime = EPOCH

    def due(self, now: datetime) -> bool:
        """Whether Today should say it."""
        return not self.confirmed and not timedelta() <= now - self.away < AWAY


def paper(mine: Sequence[Moment]) -> Paper:
    """Tell it from mine; a new code has to be confirmed anew."""
    told = Paper()
    for moment in mine:
        if isinstance(moment, CodeMade):
            told = Paper(marks=moment.marks)
        elif isinstance(moment, CodeConfirmed):
            told = Paper(told.marks, confirmed=True)
        elif isinstance(moment, CodeLater):
            told = Paper(told.marks, told.confirmed, moment.at)
    return told


def made(code: str, master: bytes) -> CodeMade:
    """What mine keeps of a new code: marks that need the person's own key to be compared."""
    groups = keys.groups(keys.plain_code(code))
    return CodeMade(marks=tuple(mark(group, number, master) for number, group in enumerate(groups)))


def mark(group: str, number: int, master: bytes) -> str:
    """The mark of one group, short enough that several groups share it: it gives no code away."""
    said = f"{number}:{keys.plain_code(group)}".encode()
    return keys.letters(hmac.digest(keys.derive(master, "code marks"), said, "sha256")[:2])


def right(told: Paper, group: str, number: int, master: bytes) -> bool:
    """Whether this is the group of that number."""
    asked = told.marks[number] if 0 <= number < len(told.marks) else ""
    return bool(asked) and hmac.compare_digest(asked, mark(group, number, master))


def waits(mine: Log, code: str, master: bytes) -> bool:
    """Whether this code is the newest and not yet known to be on paper."""
    told = paper(mine.kinds(CodeMade, CodeConfirmed, CodeLater))
    return not told.confirmed and told.marks == made(code, master).marks

"""What every practice owes to what one of the two shares: it lies on the other's table until they have met it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.test import Client

from tests.cast import Phone, at, same
from toward.practice import content, warm_lines
from toward.practice.moments import Answered

EVENING = (datetime.now(UTC) + timedelta(days=1)).replace(hour=22, minute=22)
VISIT, UNDO = timedelta(minutes=31), timedelta(hours=25)
PAGES = ("/today/", "/ours/", "/us/", "/mine/")


@dataclass(frozen=True)
class Shared:
    """Something that Ana shared: its id, what it is called while it is closed, its words, and its practice's page."""

    id: str
    head: str
    words: str
    page: str


Say = Callable[[], Shared]


def lies(phone: Phone, said: Shared) -> bool:
    """Whether it lies on somebody's Today, what was put away left out."""
    return said.head in phone.get("/today/").content.decode().partition('id="away"')[0]


def looks(phone: Phone, said: Shared) -> list[bytes]:
    """What somebody sees everywhere."""
    return [phone.get(page).content for page in (*PAGES, said.page)]


def alike(before: list[bytes], after: list[bytes]) -> bool:
    return all(same(one, two) for one, two in zip(before, after, strict=True))


def opens_last(phone: Phone) -> None:
    """Open what was said last."""
    answer = phone.post(f"/table/{phone.ours.log.moments[-1].id}/")
    assert answer.status_code == 200, answer.content.decode()


def answers(phone: Phone) -> list[Answered]:
    return [m for m in phone.ours.log.moments if isinstance(m, Answered)]


def lies_whatever_the_date(
    patch: pytest.MonkeyPatch, ana: Phone, ben: Phone, eve: Phone, stranger: Client, say: Say
) -> None:
    """Shared at 22:22, it lies there after midnight and after nine days, closed, for Ben alone."""
    at(patch, EVENING, ana, ben, eve)
    said = say()
    for passed in (timedelta(0), timedelta(hours=2), timedelta(days=9)):
        at(patch, EVENING + passed, ana, ben, eve)
        assert lies(ben, said) and not ben.sees("/today/", said.words)
        assert not lies(ana, said) and not lies(eve, said)
        assert said.head in ben.get(said.page).content.decode()
        assert not any(eve.sees(page, said.words) for page in (*PAGES, said.page))
    assert eve.post(f"/table/{said.id}/").status_code == 404 == ana.post(f"/table/{said.id}/").status_code
    assert stranger.get(f"/table/{said.id}/").status_code == 302
    ben.post(f"/table/{said.id}/")
    assert ben.sees("/today/", said.words)


def met_it_stays_and_is_answered(patch: pytest.MonkeyPatch, ana: Phone, ben: Phone, say: Say, line: str) -> None:
    """Opened it leaves Today at the next visit and stays on its page; the answer arrives, the meeting shows nowhere."""
    patch.setattr(warm_lines, "SHOWN", 99)  # all of them, whichever few it would be
    at(patch, EVENING, ana, ben)
    said, head = say(), ana.ours.log.head()
    before = looks(ana, said)
    ben.post(f"/table/{said.id}/")
    assert lies(ben, said) and ben.sees("/today/", said.words)
    assert alike(before, looks(ana, said)) and ana.ours.log.head() == head
    at(patch, EVENING + VISIT, ana, ben)
    assert not lies(ben, said) and not ben.sees("/today/", said.words) and ben.sees(said.page, said.words)
    is_answered(ana, ben, said, line)


def is_answered(ana: Phone, ben: Phone, said: Shared, line: str) -> None:
    """Ben answers with a tap; it lies on Ana's Today, read without one, and stands under the thing for both."""
    assert f'name="line" value="{line}"' in ben.get(said.page).content.decode()
    ben.post(f"/table/{said.id}/answer/", line=line)
    answer = answers(ana)[-1]
    assert answer.of == said.id and answer.by == ben.person
    today = ana.get("/today/").content.decode()
    head = next(one for one in ("Ben has answered", "Ben wrote back") if one in today)
    there = Shared(answer.id, head, "", said.page)
    assert lies(ana, there) and not lies(ben, there)
    asks = bool(content.row(answer.line).get("asks"))
    assert ana.sees(said.page, there.head) and shows(ana, said, answer) != asks, "it shows at once"
    ana.post(f"/table/{answer.id}/")
    assert shows(ana, said, answer) and shows(ben, said, answer)


def shows(phone: Phone, said: Shared, answer: Answered) -> bool:
    """Whether the words of an answer stand, once, on the thing's page."""
    page = unescape(phone.get(said.page).content.decode())
    return len(re.findall(rf'class="said__text"[^>]*>{re.escape(warm_lines.words(answer))}<', page)) == 1


def put_away_it_comes_back(patch: pytest.MonkeyPatch, ana: Phone, ben: Phone, say: Say, line: str) -> None:
    """Put away unopened, brought back, put away again: found on its page, answerable, and Ana learns nothing."""
    patch.setattr(warm_lines, "SHOWN", 99)  # all of them, whichever few it would be
    at(patch, EVENING, ana, ben)
    said = say()
    before = looks(ana, said)
    for way, there in (("away", False), ("back", True), ("away", False)):
        ben.post(f"/table/{said.id}/{way}/")
        assert lies(ben, said) == there
        assert ben.sees("/today/", "Bring it back") != there
    assert alike(before, looks(ana, said))
    at(patch, EVENING + UNDO, ana, ben)
    assert not lies(ben, said) and not ben.sees("/today/", "Bring it back")
    assert said.head in ben.get(said.page).content.decode()
    ben.post(f"/table/{said.id}/")
    assert ben.sees(said.page, said.words) and not lies(ben, said)
    is_answered(ana, ben, said, line)


def taken_back_it_is_gone(ana: Phone, ben: Phone, say: Say) -> None:
    """Ana takes it back while it lies there: nothing of it is left to open or to answer."""
    said = say()
    assert lies(ben, said)
    ana.post(f"/take-back/ours/{said.id}/")
    assert not lies(ben, said)
    for way in ("", "answer/", "away/"):
        assert ben.post(f"/table/{said.id}/{way}", line="x", words="y").status_code == 404
    assert answers(ana) == []

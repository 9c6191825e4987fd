"""After something old is put better or taken back one is where one was, and is told what was done."""

from collections.abc import Callable

import pytest

from tests.cast import Phone
from toward.log.moment import Moment
from toward.practices.appreciation.moments import Noticed
from toward.practices.bids.moments import Noticing
from toward.practices.boundaries.moments import Boundary
from toward.practices.empathy.moments import Imagined
from toward.practices.fears.moments import Fear
from toward.practices.feelings.moments import CheckIn
from toward.practices.journal.moments import Entry
from toward.practices.questions.moments import AloneAnswer, Answer

WHERE = "/ours/?before=40"
BETTER = "Your new words stand here now."
OURS: list[tuple[Moment, str, dict[str, str]]] = [
    (Noticed(did="The gate"), "/appreciation/{}/edit/", {"did": "The gate, oiled"}),
    (CheckIn(text="Thin today"), "/feelings/ours/{}/edit/", {"text": "Thin, and better", "audience": "ours"}),
    (Answer(words="Rain"), "/questions/answers/{}/edit/", {"words": "Rain on the tent"}),
    (Boundary(theme="home", stance="no", words="No calls"), "/boundaries/{}/change/", {"words": "No", "stance": "no"}),
]
MINE: list[tuple[Moment, str, dict[str, str]]] = [
    (Entry(words="Long day"), "/journal/{}/edit/", {"words": "A longer day"}),
    (Fear(name="Being left", when="When the phone is silent", does=("quiet",)), "/fears/{}/edit/", {"fear": "Left"}),
    (Noticing(words="A sigh"), "/bids/noticed/{}/", {"words": "Two sighs"}),
    (Imagined(happened="Dinner", words="I was tired"), "/empathy/alone/{}/", {"happened": "Supper", "words": "Tired"}),
    (AloneAnswer(question="q", text="What for?", words="For the sea"), "/questions/alone/{}/", {"words": "The lake"}),
]


def came(path: str) -> dict[str, str]:
    return {"Referer": f"http://testserver{path}"}


@pytest.mark.parametrize(("moment", "path", "said"), [*OURS, *MINE], ids=lambda one: getattr(one, "kind", None))
def test_put_better(ana: Phone, ben: Phone, moment: Moment, path: str, said: dict[str, str]) -> None:
    log = ana.ours.log if any(moment is one for one, *_ in OURS) else ana.me.mine
    path = path.format(log.append(moment).id)
    page = ana.browser.get(path, headers=came(WHERE)).content.decode()
    assert f'name="to" value="{WHERE}"' in page and f'href="{WHERE}"' in page
    answer = ana.browser.post(path, {**said, "to": WHERE, "bond": ana.bond}, headers=came(path))
    assert answer.headers.get("Location") == WHERE, answer.content.decode()
    assert ana.sees(WHERE, BETTER)


@pytest.mark.parametrize("door", ["/unlock/?next=/journal/", "/sign-in/?next=/journal/", "here", "//evil.com"])
def test_a_door_is_no_place_to_come_back_to(ana: Phone, door: str) -> None:
    id = ana.me.mine.append(Entry(words="Long day")).id
    path = f"/journal/{id}/edit/"
    page = ana.browser.get(path, headers=came(path if door == "here" else door)).content.decode()
    assert f'name="to" value="/journal/{id}/"' in page


SAYS: list[Callable[[Phone], str]] = [
    lambda ana: ana.ours.log.append(Noticed(did="The gate")).id,
    lambda ana: ana.me.mine.append(Entry(words="Long day")).id,
]


@pytest.mark.parametrize("where", ["/ours/?before=40", "/appreciation/?earlier=1&page=3", "/mine/?before=7"])
def test_taken_back(ana: Phone, ben: Phone, where: str) -> None:
    for whose, say in zip(("ours", "mine"), SAYS, strict=True):
        answer = ana.browser.post(f"/take-back/{whose}/{say(ana)}/", {"bond": ana.bond}, headers=came(where))
        assert answer.headers["Location"] == where and ana.sees(where, "Gone from the database")


def test_where_the_page_was_about_nothing_else_its_practice_comes(ana: Phone, ben: Phone) -> None:
    entry = SAYS[1](ana)
    answer = ana.browser.post(f"/take-back/mine/{entry}/", headers=came(f"/journal/{entry}/"))
    assert answer.headers["Location"] == "/journal/"
    noticed = SAYS[0](ana)
    answer = ana.browser.post(f"/take-back/ours/{noticed}/", headers=came("http://elsewhere.example/"))
    assert answer.headers["Location"] == "/ours/"


def test_in_an_archive(ana: Phone, ben: Phone) -> None:
    noticed, bond = SAYS[0](ana), ana.bond
    ana.post("/leave/")
    there = f"/archive/{bond}/?page=2"
    answer = ana.browser.post(f"/archive/{bond}/take-back/{noticed}/", headers=came(there))
    assert answer.headers["Location"] == there

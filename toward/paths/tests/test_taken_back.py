"""What is taken back is gone with its author's own copy of it; what was written for nobody stays so."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.db import transaction
from django.test import Client

from tests.cast import Phone, pair, sign_up
from toward.bond.moments import Begun
from toward.demo.tests.conftest import doors, look
from toward.log.models import MomentRow
from toward.paths.moments import Seen
from toward.people.moments import Named, Preferences
from toward.practice.registry import practices
from toward.practices.boundaries.moments import Boundary
from toward.practices.empathy.moments import OwnView, View
from toward.practices.questions.moments import Answer, OwnAnswer
from toward.practices.questions.tests.hands import say
from toward.practices.touch.moments import Agreed, LetGo, Ritual

__all__ = ["doors"]


def test_an_opened_answer_goes_with_my_copy_of_it(ana: Phone, ben: Phone) -> None:
    say(ana, "The bread, burning")
    say(ben, "The rain on the tent")
    mine = next(m for m in ana.ours.log.moments if isinstance(m, Answer) and m.by == ana.person)
    assert mine.words == "The bread, burning"
    assert [m.words for m in ana.me.mine.moments if isinstance(m, OwnAnswer)] == ["The bread, burning"]
    ana.post(f"/take-back/ours/{mine.id}/")
    assert not [m for m in ana.me.mine.moments if isinstance(m, OwnAnswer)]
    assert [m.words for m in ben.me.mine.moments if isinstance(m, OwnAnswer)] == ["The rain on the tent"]


def test_only_the_copy_of_what_was_taken_back_goes(ana: Phone, ben: Phone) -> None:
    first = next(m.id for m in ana.ours.log.moments if isinstance(m, Begun))
    kept = {"a": "one", "b": "two"}
    said = {slot: ana.ours.log.append(View(of=slot, for_me=words)) for slot, words in kept.items()}
    for slot, words in kept.items():
        ana.me.mine.append(OwnView(bond=first, of=slot, for_me=words))
    ana.post(f"/take-back/ours/{said['a'].id}/")
    assert [m.for_me for m in ana.me.mine.moments if isinstance(m, OwnView)] == ["two"]


def test_what_pages_do_not_offer_to_take_back_stays(ana: Phone, ben: Phone) -> None:
    """A ritual that I ended does not come back for both, and a bond keeps its beginning, whatever is sent by hand."""
    ritual = ben.ours.log.append(Ritual(when="sleep", words="One page aloud")).id
    ana.post(f"/touch/{ritual}/agree/", yes="1")
    ana.post(f"/touch/{ritual}/let-go/")
    acts = [m for m in ana.ours.log.moments if m.by == ana.person]
    assert {LetGo, Named} <= {type(m) for m in acts}
    ends = [m for m in acts if not isinstance(m, Agreed)]
    marks = [m for m in ana.me.mine.moments if isinstance(m, Preferences | Seen)]
    for whose, m in (*(("ours", m) for m in ends), *(("mine", m) for m in marks)):
        assert ana.post(f"/take-back/{whose}/{m.id}/").status_code == 404, m.kind
    assert not any(one.sees("/touch/", "One page aloud") for one in (ana, ben))
    assert [m for m in ana.ours.log.moments if m.by == ana.person] == acts


def days(browser: Client, room: str) -> Iterator[str]:
    """Every page of a room, from today back to the beginning."""
    ahead = [room]
    while ahead:
        page = browser.get(ahead.pop()).content.decode()
        yield page
        ahead += [f"{room}{unescape(link)}" for link in re.findall(r'href="(\?before=\d+)"[^>]*>Older', page)]


@pytest.mark.timeout(900)
@pytest.mark.django_db
def test_whatever_a_page_offers_to_take_back_can_be(doors: dict[str, str]) -> None:
    browser = look(doors["Ana"])
    pages = [browser.get(one.address).content.decode() for one in practices()]
    pages += [page for room in ("/ours/", "/mine/") for page in days(browser, room)]
    offered = {found for page in pages for found in re.findall(r"/take-back/(?:ours|mine)/[\w-]{22}/", page)}
    assert len(offered) > 200
    said = dict(MomentRow.objects.values_list("id", "seq"))
    ahead = sorted(offered, key=lambda path: ("/ours/" in path, -said[path.split("/")[-2]]))
    with transaction.atomic():  # the newest first: an answer is gone with what it goes with, and so is a copy
        refused = {path for path in ahead if browser.post(path).status_code != 302}
        transaction.set_rollback(True)
    assert refused == set()


def test_what_was_written_for_nobody_never_goes_to_who_came_meanwhile(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    page = ana.get("/boundaries/say/home/").content.decode()
    made_for = page.partition('name="bond" value="')[2].partition('"')[0]
    assert "Keep it for me" in page and made_for
    pair(ana, ben)
    said = {"bond": made_for, "stance": "no", "words": "Nobody reads my post."}
    ana.browser.post("/boundaries/say/home/", said, follow=True)
    assert [m.words for m in ana.me.mine.moments if isinstance(m, Boundary)] == ["Nobody reads my post."]
    assert not [m for m in ben.ours.log.moments if isinstance(m, Boundary)]
    assert ana.sees("/boundaries/", "Nobody reads my post.") and not ben.sees("/boundaries/", "Nobody reads my post.")

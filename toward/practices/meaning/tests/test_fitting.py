"""What is said of a ritual, and of a thing that was carried, fits what has become of it."""

import pytest

from tests.cast import Phone, later
from toward.practice import guide, warm_lines
from toward.practice.moments import Answered
from toward.practices.meaning.moments import Ritual
from toward.practices.meaning.tests.test_pages import SOUP, WALK, handed, names, said


def test_who_carries_what_is_taken_back_learns_that_it_is_over(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, kept, back = handed(ana, ben), handed(ana, ben), handed(ana, ben)
    for id in (given, back):
        ben.post(f"/meaning/thing/{id}/take/")
    ben.post(f"/meaning/thing/{back}/back/")
    line = "You need not carry it any more"
    for id in (kept, back):
        ana.post(f"/take-back/ours/{id}/")
    assert not ben.sees("/today/", line), "he carried neither of these"
    ana.post(f"/take-back/ours/{given}/")
    assert ben.get("/today/").content.decode().count(line) == 1 and ben.sees("/meaning/work/", line)
    assert not ana.sees("/today/", line) and not ana.sees("/today/", "carries it for two weeks")
    assert not ana.sees("/today/", "is back with you") and not ben.sees("/meaning/work/", "The birthdays")
    later(monkeypatch, ana, ben, days=4)
    assert not ben.sees("/today/", line)


def test_the_lines_under_a_ritual_fit_it(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warm_lines, "SHOWN", 99)
    bad, none_yet = "so little is enough on a bad day", "For me it is none yet"
    ana.post("/meaning/name/", ritual=WALK, rhythm="daily")
    names(ana, SOUP)
    names(ben, SOUP, why="")
    hers = {m.name: m.id for m in said(ben, Ritual) if m.by == ana.person}
    ben.post(f"/table/{hers[SOUP]}/")
    page = ben.get(f"/table/{hers[SOUP]}/").content.decode()
    assert bad in page and none_yet not in page, "both have it"
    ben.post(f"/table/{hers[WALK]}/")
    page = ben.get(f"/table/{hers[WALK]}/").content.decode()
    assert bad not in page and page.count(none_yet) == 1, "she named no bad day, and he did not name it"
    ben.post(f"/table/{hers[WALK]}/answer/", line="not-mine-like")
    assert none_yet in ana.get(f"/table/{said(ana, Answered)[-1].id}/").content.decode() or ana.sees(
        "/today/", none_yet
    )
    assert "trust nobody else" not in " ".join(one.text for one in guide.fitting("ritual").values())

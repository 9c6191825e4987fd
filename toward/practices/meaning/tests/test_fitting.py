"""What is said of a ritual, and of a thing that was carried, fits what has become of it."""

import re

import pytest

from tests.cast import Phone, later
from toward.practice import guide, warm_lines
from toward.practice.moments import Answered
from toward.practices.meaning import deck
from toward.practices.meaning.moments import Ritual
from toward.practices.meaning.tests.test_pages import BROTH, SOUP, WALK, WHY, handed, names, said


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


def test_what_both_named_stands_at_once_and_what_the_other_wrote_is_one_tap_away(ana: Phone, ben: Phone) -> None:
    names(ana, SOUP, WALK)
    names(ben, SOUP, BROTH, "Cards", why="My mother made it.")
    page = ana.get("/meaning/").content.decode()
    stands, _, named = page.partition("Ben named")
    assert "Rituals of yours" in stands and WHY in stands and "Open what Ben wrote" in stands
    assert "My mother made it." not in page and BROTH not in page and named.count("Open them all") == 1
    his = {m.name: m.id for m in said(ana, Ritual) if m.by == ben.person}
    ana.post(f"/table/{his[SOUP]}/")
    page = ana.get("/meaning/").content.decode()
    stands, _, named = page.partition("Ben named")
    assert "My mother made it." in stands and WHY in stands and "Open what Ben wrote" not in stands
    assert stands.count(SOUP) == 1 and stands.count("Every week") == 1 and stands.count("Bread will do") == 1
    ana.post("/table/several/", of=re.findall(r'name="of" value="([^"]+)"', named))
    page = ana.get("/meaning/").content.decode()
    assert f'<summary dir="auto">{BROTH}</summary>' in page and '<summary dir="auto">Cards</summary>' in page
    assert page.count("Is it one for you, too?") == 2 and "Open them all" not in page
    assert WALK in page.partition("You named")[2]


def test_a_ritual_of_others_stands_in_the_form_with_a_tap(ana: Phone, ben: Phone) -> None:
    page = ana.get("/meaning/name/").content.decode()
    like = re.findall(r'href="([^"]*\?like=([^"]+))"', page)
    row = deck.example("ritual", like[0][1])
    assert f'value="{row["name"]}"' in ana.get(f"/meaning/name/{like[0][0]}").content.decode()
    assert len(like) > 12 and page.index("More of them") < page.index(f"like={like[6][1]}")

"""“Let's talk about this”: something that one shared is what a listening is about, and its end leads back to it."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.cast import Phone, at, same
from tests.lying import EVENING, PAGES
from toward.practices.appreciation.moments import GoodNews
from toward.practices.listening.moments import Offered
from toward.practices.listening.tests.doing import begun, move, offer
from toward.practices.reach.moments import Signal

NEWS = "The roof holds."
HEAD = "Ana has good news"


def news(ana: Phone) -> str:
    ana.post("/appreciation/say/news/", news=NEWS)
    return next(m.id for m in ana.ours.log.moments if isinstance(m, GoodNews))


def offers(phone: Phone) -> list[Offered]:
    return [m for m in phone.ours.log.moments if isinstance(m, Offered)]


def test_what_lies_there_leads_to_an_offer_that_names_it(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = news(ana)
    ben.post(f"/table/{id}/")
    way = f"/listening/offer/?about={id}"
    assert ben.sees(f"/table/{id}/", f'href="{way}"')
    before, head = [ana.get(page).content for page in PAGES], ana.ours.log.head()
    assert HEAD in ben.get("/listening/offer/", about=id).content.decode()
    assert all(same(one, ana.get(page).content) for one, page in zip(before, PAGES, strict=True))
    assert ana.ours.log.head() == head, "whoever only looks has said nothing"
    talk = offer(ben, topic="", about=id)
    assert offers(ben)[-1].about == id and NEWS not in str(offers(ben)[-1])
    for phone, page in ((ana, "/today/"), (ana, f"/listening/{talk}/"), (ben, f"/listening/{talk}/")):
        assert HEAD in phone.get(page).content.decode() and not phone.sees(page, NEWS)
    assert not eve.sees("/today/", HEAD) and eve.get(f"/listening/{talk}/").status_code == 404
    assert stranger.get(way).status_code == 302
    assert ana.sees("/appreciation/", NEWS)


def test_another_time_is_about_it_too_and_the_end_leads_each_back(ana: Phone, ben: Phone) -> None:
    id = news(ana)
    first = offer(ben, topic="", about=id)
    ana.post(f"/listening/{first}/later/", when=f"{EVENING.date().isoformat()}T19:00")
    assert [m.about for m in offers(ana)] == [id, id]
    ana.post(f"/listening/{offers(ana)[-1].id}/move/", move="stop")
    talk = begun(ben, ana, topic="", about=id)
    move(ana, talk, "stop")
    assert ben.sees(f"/listening/{talk}/", f'href="/table/{id}/"')
    assert ana.sees(f"/listening/{talk}/", 'href="/appreciation/">Back to it')
    ana.post(f"/take-back/ours/{id}/")
    for phone in (ana, ben):
        assert not phone.sees(f"/listening/{talk}/", "Back to it")


def test_nobody_offers_it_about_what_was_not_shared_with_them(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = news(ana)
    for phone, about in ((ana, id), (ben, "x"), (ben, offer(ana)), (eve, id)):
        assert HEAD not in phone.get("/listening/offer/", about=about).content.decode()
        standing = offers(phone)[-1].id if offers(phone) else ""
        offer(phone, about=about, instead_of=standing)
        assert offers(phone)[-1].id != standing and not offers(phone)[-1].about
    assert ben.sees("/today/", HEAD)


def test_what_is_over_is_named_no_more(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone) -> None:
    at(monkeypatch, EVENING, ana, ben)
    ana.post("/reach/today/", what="low", words="Slept in the car.", hours="4")
    id = next(m.id for m in ana.ours.log.moments if isinstance(m, Signal))
    ben.post(f"/table/{id}/")
    talk = offer(ben, topic="", about=id)
    assert ana.sees(f"/listening/{talk}/", "Low today")
    at(monkeypatch, EVENING + timedelta(hours=4), ana, ben)
    for phone in (ana, ben):
        assert not phone.sees(f"/listening/{talk}/", "Low today")

"""What an evening of a few minutes has of the cards."""

from html import unescape
from urllib.parse import unquote

import pytest

from tests.cast import Phone, at
from tests.lying import EVENING
from toward.paths import tonight
from toward.practices.interests import practice
from toward.practices.interests.tests.test_pages import ALL, begun, lying, marks, page, text


def test_an_evening_brings_one_card_while_some_are_to_be_marked(ana: Phone, ben: Phone) -> None:
    assert [one.key for one in practice.tonight(ana.me.evening())] == ["begin"]
    one = begun(ben)
    bring = next(iter(practice.tonight(ana.me.evening())))
    assert bring.about["card"].id == one.moment.ids[0] and bring.place == "small" and not bring.typed
    marks(ana, one, ALL)
    assert not list(practice.tonight(ana.me.evening()))


def test_tonight_leads_to_a_card_and_on(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, EVENING, ana, ben)
    monkeypatch.setattr(tonight, "practices", lambda: [practice])  # whatever else it would be tonight
    one = begun(ben)
    where = led(ana, "/tonight/begin/")
    while "/mark/0/" not in (shown := page(ana.get(where))):
        where = led(ana, "/tonight/on/", step=unquote(where.partition("?at=")[2]))
    assert text(ana, one, 0) in unescape(shown) and "Curious" in shown
    on = led(ana, f"/interests/cards/{one.moment.id}/mark/0/", where, mark="curious")
    assert on.startswith("/tonight/") and on != where and lying(ana).marks == {one.moment.ids[0]: "curious"}


def led(phone: Phone, path: str, stood: str = "", **said: str) -> str:
    """Where a form leads that was sent from a page."""
    asked = {"Referer": f"http://testserver{stood}"} if stood else {}
    answer = phone.browser.post(path, {"bond": phone.bond, **said}, headers=asked, follow=True)
    return str(answer.redirect_chain[-1][0])

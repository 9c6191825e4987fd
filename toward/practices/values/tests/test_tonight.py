"""A few cards to tap are one small thing of an evening."""

import re

import pytest
from django.utils import timezone

from tests.cast import Phone, at
from toward.paths.tests.test_tonight import begins, leaves_out, step_at
from toward.paths.tonight import Night
from toward.practices.values import deck
from toward.practices.values.tests.test_pages import draft, page


def test_a_page_of_cards_is_tapped_in_place_and_leads_on(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, timezone.now().replace(hour=21, minute=0), ana, ben)
    only = property(lambda night: [one for one in night._brings if one.template == "values/tonight.html"])
    monkeypatch.setattr(Night, "smalls", only)
    where = begins(ana)
    while step_at(where) and step_at(where) != "small sort":
        where = leaves_out(ana, where)
    cards = deck.pages(ana.person)[0]
    assert re.findall(r'name="chosen" value="([^"]+)"', page(ana.get(where))) == cards
    said = {"bond": ana.bond, "chosen": cards[:2]}
    answer = ana.browser.post("/values/sort/1/", said, headers={"Referer": f"http://testserver{where}"}, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/tonight/")
    assert draft(ana).liked == tuple(cards[:2]) and draft(ana).dealt == 1

"""The service worker stands between every page and the network, and changes none."""

import pytest
from django.urls import reverse

from tests.phones.hand import SOON, Hand
from tests.phones.test_house import ON_THE_SHELF
from toward.practice.names import NAMES


@pytest.mark.kept
def test_every_practice_opens_through_it_and_words_arrive(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    for one in pair:
        one.opens("/today/")
        one.runs(ON_THE_SHELF)
    for name in NAMES:
        path = reverse(f"{name}:page")
        answer = ana.page.goto(ana.house.address + path)
        assert answer and answer.ok and answer.from_service_worker, path
        assert ana.page.locator("main h1").count() == 1, path
    ana.opens("/appreciation/say/noticed/")
    ana.writes("What Ben did", "You waited up")
    ana.taps("Give it to Ben")
    ana.is_at("/appreciation/")
    ana.sees("You waited up")
    ben.sees("Ana noticed you", within=SOON)
    ben.taps("Open")
    ben.sees("You waited up")

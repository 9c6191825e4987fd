"""After lock and quick exit, the files of a real browser's profile hold none of the words typed into it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Playwright

from tests.phones.browser import executable
from tests.phones.furnish import live_here
from tests.phones.hand import PASSPHRASE, Hand
from tests.phones.house import House
from toward.measure import profile
from toward.measure.browser import Browser
from toward.measure.cast import Actor

HandOf = Callable[..., Hand]
PAGES = 400
NOT_SENT = {"/leave/", "/unlock/", "/unlock/code/", "/invite/", "/sign-up/code/"}  # typed into, or not there now


@pytest.mark.timeout(1200)  # a word typed into every field and sent, on a machine that may be busy
def test_a_profile_keeps_none_of_the_words(hand: HandOf, house: House, play: Playwright) -> None:
    ana, ben = hand("Ana"), hand("Ben")
    live_here(ana, ben, hand("Dan"))
    cookies = {str(one["name"]): str(one["value"]) for one in ana.context.cookies()}
    outside = profile.places(Actor(Browser(house.port)), PAGES)
    inside = profile.places(Actor(Browser(house.port, cookies)), PAGES)
    way = profile.Way(house.port, ana.sign_in_name(), PASSPHRASE, outside, inside)
    kept = profile.kept_by(play, executable() or "", way)
    assert kept.planted, "what any browser keeps was not found"
    assert {"/sign-in/", "/sign-up/", "/sign-in/code/"} <= {place.action for place in outside}
    assert {"/journal/write/", "/journal/find/", "/fears/name/"} <= {place.action for place in inside}
    missed = {place.action for place in (*outside, *inside)} - kept.sent
    assert missed <= NOT_SENT and kept.typed > len(outside) + len(inside)
    assert kept.hits == []

"""Two evenings, eight days apart, on two phones: nothing that one of them shared is lost."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.phones.hand import SOON, Hand, are_a_pair
from tests.phones.house import TurnedHouse
from tests.phones.test_repair_days import unlocks

HandOf = Callable[..., Hand]
SAID = {
    "/appreciation/say/noticed/": {"did": "You waited up with the soup"},
    "/appreciation/say/news/": {"news": "They took the short story"},
    "/feelings/now/": {"audience": "ours", "mood": "3", "text": "A long day, and my feet"},
    "/boundaries/say/own/": {"stance": "no", "words": "Nobody reads my post but me"},
}
WORDS = [words for said in SAID.values() for key, words in said.items() if key in ("did", "news", "text", "words")]


def things(one: Hand) -> list[str]:
    """The ids of what lies on somebody's Today, folded or not."""
    return list(dict.fromkeys(re.findall(r'id="thing-([\w-]{22})"', one.reads("/today/"))))


def test_two_evenings_a_week_apart_lose_nothing(hand: HandOf, turned: TurnedHouse) -> None:
    ana, ben = hand("Ana", at=turned), hand("Ben", "Pixel 7", at=turned)
    are_a_pair(ana, ben)
    for path, said in SAID.items():
        ana.sends(path, **said)
    turned.lets(minutes=10)
    lying = things(ben)
    assert len(lying) == len(SAID)
    the_first_evening(ana, ben)
    turned.lets(days=8)
    unlocks(ana, ben)
    the_second_evening(ana, ben, lying)


def the_first_evening(ana: Hand, ben: Hand) -> None:
    """Ben, tired, opens one thing and answers it with a tap; Ana hears of it."""
    ana.opens("/today/")
    ben.opens("/today/")
    first = ben.page.locator("#now article[id^=thing-]", has_text="Ana").filter(
        has=ben.page.get_by_role("button", name="Open")
    )
    first.first.get_by_role("button", name="Open").click()
    ben.page.locator("#now article[id^=thing-] .chip").first.click()
    ana.sees("Ben has answered", within=SOON)


def the_second_evening(ana: Hand, ben: Hand, lying: list[str]) -> None:
    """What he did not open lies there still; what he opened is found on its page; all of it can be answered."""
    left = things(ben)
    assert set(left) < set(lying) and len(left) == len(lying) - 1
    ben.opens("/today/")
    ben.page.get_by_text("Still here").click()
    put_away = left[0]
    ben.page.locator(f"#thing-{put_away}").get_by_role("button", name="Put away").click()
    assert put_away not in things(ben)
    ben.opens("/today/")
    ben.page.get_by_text("Put away today").click()
    ben.page.locator("#away").get_by_role("button", name="Bring it back").click()
    assert put_away in things(ben)
    what_was_unfolded_stays_so(ben)
    for id in lying:
        ben.sends(f"/table/{id}/")
    shown = "".join(ben.reads(f"/table/{id}/") for id in lying)
    assert [one for one in WORDS if one not in shown] == []
    pages = "".join(ben.reads(page) for page in ("/appreciation/", "/feelings/", "/boundaries/"))
    assert [one for one in WORDS if one not in pages] == []
    assert "Ben has answered" in ana.reads("/today/"), "Ana has not opened the answer yet: it lies there"


def what_was_unfolded_stays_so(ben: Hand) -> None:
    """The first thing behind a fold is opened there: the page renews itself, and its words stay in sight."""
    ben.opens_and_listens("/today/")
    ben.page.get_by_text("Still here").click()
    first = ben.page.locator("#still-here article").first
    first.get_by_role("button", name="Open").click()
    ben.has_heard()
    expect(first.get_by_role("button", name="Open")).to_have_count(0)
    expect(first.get_by_role("button", name="Put away")).to_be_visible()

"""Large letters, small screens, fingers, ears and other scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.phones.hand import SOON, Hand, are_a_pair
from tests.phones.looks import EARS, FINGERS, OUTSIDE, PAGES, SIZES
from tests.phones.walked import FoundOn

HandOf = Callable[..., Hand]


@pytest.mark.parametrize(("walk", "pages"), [("signed out", OUTSIDE), ("together", PAGES)])
def test_everything_stays_on_the_screen(found: FoundOn, walk: str, pages: list[str]) -> None:
    here = found(walk)
    assert len(here.finds["small screens"]) == len(pages) * len(SIZES)
    assert not here.wrong("small screens")


def test_fingers_and_ears(found: FoundOn) -> None:
    here = found("together")
    for path, least in (("/today/", 6), ("/promises/", 2)):
        assert here.articles[path] >= least, f"{path} is too empty to tell"
    for look, pages in (("fingers", FINGERS), ("ears", EARS)):
        assert set(here.finds[look]) == {f"{who} {path}" for who in ("Ana", "Ben") for path in pages}
        assert not here.wrong(look)


def test_what_is_new_is_said(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    same_page = ben.without_reload()
    ana.sends("/appreciation/say/noticed/", did="You waited up")
    said = ben.page.locator("#said")
    expect(said).to_contain_text("New on this page: ", timeout=SOON)
    expect(said).to_contain_text("Ana")
    same_page()


def test_the_keyboard_stays_where_it_was_when_a_page_renews_itself(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.sends("/bids/call/", text="A hand with the lamp?", stays="evening")
    ben.sends("/bids/call/", text="Ten minutes on the step?", stays="evening")
    ben.opens("/bids/")
    same_page = ben.without_reload()
    later = ben.page.get_by_role("link", name="Yes, at a time")
    later.focus()
    ana.sends("/bids/call/", text="A song from the kitchen?", stays="evening")
    ben.sees("A song from the kitchen?", within=SOON)
    expect(
        ben.page.locator("article", has_text="A hand with the lamp?").get_by_role("link", name="Yes,")
    ).to_be_focused()
    answer = re.findall(r"/bids/([\w-]+)/answer/here/", ana.reads("/bids/"))[0]
    ana.sends(f"/bids/{answer}/answer/here/", words="Boots on")
    ben.sees("Ana has answered your ask")
    ben.page.locator("summary", has_text="Take my ask back").press("Enter")
    ana.sends("/bids/call/", text="And a biscuit?", stays="evening")
    ben.sees("And a biscuit?")
    expect(ben.page.locator("summary", has_text="Take my ask back")).to_be_focused()
    expect(ben.page.get_by_role("button", name="Take it back")).to_be_visible()
    same_page()


def test_the_keyboard_is_at_the_fold_that_its_card_went_into(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    for nth in range(4):  # with today's question they are five, which lie open
        ana.sends("/touch/rituals/", when="sleep", words=f"Page {nth} aloud")
    ben.opens("/today/")
    ben.page.get_by_role("button", name="Yes, let’s").last.focus()
    ana.sends("/touch/rituals/", when="sleep", words="A fifth, aloud")
    expect(ben.page.locator("#now details.more > summary").first).to_be_focused(timeout=SOON)


def test_the_keyboard_stays_at_a_list_that_shows_others(pair: tuple[Hand, Hand]) -> None:
    ana = pair[0]
    ana.opens("/bids/call/")
    for name in ("A laugh", "Show others"):
        button = ana.page.get_by_role("button", name=name)
        old = button.element_handle()
        button.press("Enter")
        ana.page.wait_for_function("(one) => !one.isConnected", arg=old)
        expect(button).to_be_focused()


def test_words_run_in_their_own_direction(hand: HandOf) -> None:
    dana, ben = hand("Dana"), hand("Ben")
    are_a_pair(dana, ben)
    dana.opens("/appreciation/say/noticed/")
    box = dana.field("What Ben did")
    box.fill("חיכית לי ערה!")
    assert box.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    dana.sends("/appreciation/say/noticed/", did="חיכית לי ערה!")
    ben.opens("/ours/")
    ben.taps("Open")
    words = ben.page.get_by_text("חיכית לי ערה!").first
    side = (
        "(one) => { const r = document.createRange(); r.selectNodeContents(one); const a = r.getBoundingClientRect();"
    )
    side += " const b = one.parentElement.getBoundingClientRect(); return [a.left - b.left, b.right - a.right]; }"
    left, right = words.evaluate(side)
    assert right < left, "it begins at the right"


def test_the_lock_has_a_way_out_for_who_lost_the_passphrase(hand: HandOf) -> None:
    kim = hand("Kim").has_an_account()
    kim.opens("/today/")
    kim.taps("Lock")
    with kim.context.expect_page() as other:
        kim.page.locator("#lock").get_by_role("link", name="I lost my passphrase").click()
    expect(other.value).to_have_url(kim.house.address + "/sign-in/code/")
    expect(kim.page.locator("#lock")).to_be_visible()

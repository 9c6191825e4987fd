"""Large letters, small screens, fingers, ears and other scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.phones.furnish import live_here
from tests.phones.hand import SOON, Hand, are_a_pair, begin_a_bond

HandOf = Callable[..., Hand]
pytestmark = pytest.mark.timeout(300)
SIZES = [(320, 16), (390, 24), (390, 28), (390, 32)]  # how wide the screen is, and how large letters are by default
PAGES = ["/today/", "/talk/", "/me/", "/promises/", "/boundaries/", "/touch/", "/feelings/now/", "/repair/", "/help/"]
OUTSIDE = ["/sign-in/", "/sign-up/", "/help/", "/guide/", "/"]
WHOLE = """() => {
    const wide = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width && (box.right > wide + 1 || box.left < -1) && one.checkVisibility()
            && !one.closest(".skip, dialog, svg, .table-wrap") && getComputedStyle(one).clipPath === "none";
    }).map((one) => `${one.tagName}.${one.className} reaches ${Math.round(one.getBoundingClientRect().right)}`);
    const tools = [...document.querySelectorAll(".site .tool, .site .exit__button, .places a")];
    const cut = tools.filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return left < 0 || top < 0 || right > wide || bottom > innerHeight || one.scrollWidth > one.clientWidth + 1;
    }).map((one) => `${one.textContent.trim()} is cut`);
    const scrolls = document.documentElement.scrollWidth > innerWidth ? ["it scrolls sideways"] : [];
    return [...scrolls, ...cut, ...out.slice(0, 4)];
}"""
SMALL = """() => [...document.querySelectorAll("a, button, summary, .chip, .check, .audience label")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".skip, dialog"))
    .filter((one) => getComputedStyle(one).clipPath === "none")
    .flatMap((one) => {
        const sides = [...one.getClientRects()].flatMap((box) => [box.height, one.matches("summary") ? 99 : box.width]);
        const inText = getComputedStyle(one).display === "inline";
        const least = inText ? 24 : 44;
        const side = Math.round(Math.min(...(inText ? sides.filter((_, at) => at % 2 === 0) : sides)));
        return side < least ? [`${one.textContent.trim()}: ${side} of ${least}`] : [];
    })"""
SAME = """() => {
    const says = (id) => document.getElementById(id).textContent.replace(/\\s+/g, " ").trim();
    const about = (one) => (one.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean).map(says).join(", ");
    const heard = [...document.querySelectorAll("main button, main .btn, main .act")]
        .map((one) => `${one.ariaLabel ?? one.textContent.trim()} | ${about(one)}`);
    const nameless = [...document.querySelectorAll("main article:not([aria-labelledby])")].map(() => "no name");
    return [...nameless, ...heard.filter((one, at) => heard.indexOf(one) < at)];
}"""


def letters(one: Hand, wide: int, size: int) -> None:
    """What the browser's own settings do, and no style sheet."""
    one.page.set_viewport_size({"width": wide, "height": 844})
    sizes = {"standard": size, "fixed": size - 3}
    one.context.new_cdp_session(one.page).send("Page.setFontSizes", {"fontSizes": sizes})


def look(one: Hand, pages: list[str], script: str) -> dict[str, list[str]]:
    found = {}
    for path in pages:
        one.opens(path)
        found[path] = one.runs(script)
    return {path: what for path, what in found.items() if what}


def test_everything_stays_on_the_screen(phones: tuple[Hand, Hand], hand: HandOf) -> None:
    ana, eve = phones[0], hand("Eve")
    live_here(*phones, hand("Dan"))
    begin_a_bond(ana, hand("Noor").has_an_account(), "friends")
    found = {}
    for wide, size in SIZES:
        for one, pages in ((ana, PAGES), (eve, OUTSIDE)):
            letters(one, wide, size)
            found[wide, size, one.name] = look(one, pages, WHOLE)
            assert one.runs("() => getComputedStyle(document.documentElement).fontSize") == f"{size}px"
    assert not any(found.values()), {at: what for at, what in found.items() if what}


def test_fingers_and_ears(phones: tuple[Hand, Hand], hand: HandOf) -> None:
    ana, ben = phones
    live_here(ana, ben, hand("Dan"))
    for path, least in (("/today/", 6), ("/promises/", 2)):
        ben.opens(path)
        assert ben.page.locator("main article").count() >= least, f"{path} is too empty to tell"
    for one in (ana, ben):
        small = look(one, [*PAGES, "/bids/", "/guide/", "/leave/", "/me/safety/", "/touch/mine/"], SMALL)
        assert not small
        assert not look(one, [*PAGES[:-1], "/bids/"], SAME)


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
    ben.sees("Boots on")
    ben.page.locator("summary", has_text="Take my ask back").press("Enter")
    ana.sends("/bids/call/", text="And a biscuit?", stays="evening")
    ben.sees("And a biscuit?")
    expect(ben.page.locator("summary", has_text="Take my ask back")).to_be_focused()
    expect(ben.page.get_by_role("button", name="Take it back")).to_be_visible()
    same_page()


def test_the_keyboard_is_at_the_fold_that_its_card_went_into(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    for nth in range(4):
        ana.sends("/touch/rituals/", when="sleep", words=f"Page {nth} aloud")
    ben.opens("/today/")
    ben.page.get_by_role("button", name="Yes, let’s").last.focus()
    ana.sends("/bids/call/", text="Ten minutes on the step?", stays="evening")
    ben.sees("Ten minutes on the step?", within=SOON)
    expect(ben.page.locator("#now details.more > summary").first).to_be_focused()


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
    box = dana.field("What they did")
    box.fill("חיכית לי ערה!")
    assert box.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    dana.sends("/appreciation/say/noticed/", did="חיכית לי ערה!")
    ben.opens("/appreciation/")
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

"""A check-in that is shared, one that is not, and a guess before seeing."""

from tests.phones.hand import SOON, Hand

LINE = "Long day, and the soup helped"


def checks_in(one: Hand, *, share: bool) -> None:
    one.opens("/feelings/now/")
    pad = one.page.locator(".map__pad")
    pad.scroll_into_view_if_needed()
    pad.click(position={"x": 200, "y": 40})
    one.writes("A line about it", LINE)
    if share:
        one.page.get_by_role("radio", name="Both of us").check()
    one.taps("Done")
    one.is_at("/feelings/")
    one.sees(LINE)


def test_what_is_shared_appears_on_the_other_phone(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/feelings/")
    same_page = ben.without_reload()
    checks_in(ana, share=True)
    ben.sees("Ana has shared a check-in", within=SOON)
    ben.does_not_see(LINE)
    same_page()
    ben.taps("Open")
    ben.sees(LINE)


def test_a_guess_first_and_only_the_guesser_knows(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    checks_in(ana, share=True)
    before = told(ana)
    ben.opens("/feelings/")
    ben.taps("Guess first")
    ben.page.locator(".map__pad").click(position={"x": 60, "y": 120})
    ben.taps("Guess, and show me")
    ben.sees("Your guess")
    ben.sees(LINE)
    assert told(ana) == before


def test_what_is_kept_stays_here(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/feelings/")
    before = told(ben)
    ben.listens()
    checks_in(ana, share=False)
    ben.has_heard_nothing()
    assert told(ben) == before
    assert LINE not in ben.reads("/today/") + ben.reads("/ours/") + ben.reads("/feelings/")


def test_words_are_found_by_typing(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens("/feelings/now/")
    first = ana.page.locator(".chip").first.inner_text().strip()
    ana.taps("All words")
    ana.writes("Find a word", first)
    ana.page.locator(".chip", has_text=first).first.click()
    ana.taps("Done")
    ana.is_at("/feelings/")
    ana.sees(first)


def told(one: Hand) -> str:
    """What the page says now, asked for anew."""
    one.opens("/feelings/")
    return str(one.runs("() => document.querySelector('main').innerText"))


def test_the_focus_stays_with_what_is_opened_by_the_keyboard(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.sends("/feelings/now/", audience="ours", mood="3", text=LINE)
    ana.sends("/appreciation/say/noticed/", did="The gate")
    for path in ("/feelings/", "/today/"):
        ben.opens(path)
        shut = ben.page.locator("article[id^=thing-]").filter(has=ben.page.get_by_role("button", name="Open"))
        thing = f"#{shut.first.get_attribute('id')}"
        ben.page.locator(thing).get_by_role("button", name="Open", exact=True).press("Enter")
        ben.page.locator(f"{thing} .said__text").first.wait_for()
        ben.page.wait_for_function("thing => document.activeElement.closest(thing)", arg=thing)
        ben.page.keyboard.press("Tab")
        assert ben.page.evaluate("thing => document.activeElement.closest(thing) !== null", thing), path


def test_tonight_s_way_on_stands_above_the_bar_whatever_is_opened(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.sends("/feelings/now/", audience="ours", mood="3", text=LINE * 20)
    ben.page.set_viewport_size({"width": 390, "height": 844})
    ben.sends("/tonight/begin/")
    ben.opens("/tonight/")
    ben.taps("Not now")
    ben.taps("Open")
    ben.sees(LINE)
    bar = ben.page.locator("nav.places").bounding_box()
    on = ben.page.get_by_role("button", name="Go on", exact=True).bounding_box()
    enough = ben.page.get_by_role("button", name="Enough for tonight").bounding_box()
    assert bar and on and enough
    assert ben.page.evaluate("document.documentElement.scrollHeight") > 844, "there is more than a screen of it"
    assert all(one["y"] > 0 and one["y"] + one["height"] <= bar["y"] for one in (on, enough))

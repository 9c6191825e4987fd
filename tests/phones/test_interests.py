"""Cards marked apart by taps and opened together, time agreed on, and a passion with its big day."""

import re
from datetime import UTC, datetime, timedelta

from tests.phones.hand import SOON, Hand


def marks(one: Hand, *marks: str) -> None:
    for mark in marks:
        one.taps(mark)


def test_eight_cards_by_taps_enough_in_between_and_both_open(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.opens("/interests/")
    ana.taps("Begin")
    first = ana.page.locator("h1").inner_text()
    marks(ana, "Love it", "Curious", "Like it")
    ana.taps("Enough for tonight")
    ana.is_at("/interests/")
    ben.opens("/interests/")
    before = told(ben)
    ana.taps("Go on")
    ana.page.locator(".steps .is-done").nth(2).wait_for()
    marks(ana, *["Not mine"] * 5)
    ana.taps("Seal mine")
    ana.sees("Yours are sealed")
    assert told(ben) == before
    ben.taps("Go on")
    marks(ben, "Love it")
    cards = re.findall(r"/interests/cards/[\w-]{22}/", ben.reads("/interests/cards/"))[0]
    for at in range(1, 8):
        ben.sends(f"{cards}mark/{at}/", mark="no")
    ben.opens("/interests/cards/")
    ana.opens("/interests/")
    same_page = ana.without_reload()
    ben.taps("Seal mine")
    ben.sees("You both love")
    ben.sees(first)
    ana.sees(first, within=SOON)
    ana.does_not_see("You are both curious about")
    same_page()


def test_time_apart_and_together_opens_and_is_agreed_on(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    for one, words in ((ana, "Two evenings without phones"), (ben, "Thursdays on the river")):
        one.opens("/interests/time/")
        one.taps("Say how much you would like")
        one.page.get_by_role("group", name="Time for the two of us").get_by_label("A little more").check()
        one.writes("How I picture it", words)
        one.taps("Seal it")
    ben.taps("Open")
    ben.sees("Two evenings without phones")
    ben.taps("Propose what you could agree on")
    ben.writes("For now, we could", "Thursday is yours, Sunday is ours")
    ben.taps("Propose it")
    ben.is_at("/interests/time/")
    same_page = ben.without_reload()
    ana.opens("/interests/time/")
    ana.page.locator("article", has_text="has a proposal").get_by_role("button", name="Open").click()
    ana.taps("Agree")
    ana.sees("What you agreed on")
    ben.sees("Ana says yes to your proposal", within=SOON)
    same_page()


def test_a_passion_and_a_line_before_its_big_day(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    same_page = ben.without_reload()
    ana.opens("/interests/passions/")
    ana.taps("Write about one of yours")
    ana.writes("What is it?", "The choir")
    ana.writes("What it means to me", "The one hour in which I do not think")
    ana.taps("Look at what Ben will see")
    ana.taps("Let Ben know")
    ben.sees("Ana tells of a passion", within=SOON)
    ben.taps("Open")
    ben.sees("The one hour in which I do not think")
    ana.taps("A big day in it")
    ana.writes("What happens then?", "The concert by the river")
    ana.writes("On which day?", str((datetime.now(UTC) + timedelta(days=1)).date()))
    ana.taps("Let Ben know")
    ben.sees("Ana’s big day", within=SOON)
    same_page()
    ben.page.locator("article", has_text="Ana’s big day").locator("button.line").first.click()
    ben.does_not_see("Ana’s big day")
    ana.opens("/today/")
    ana.taps("Open")
    ana.sees("Ben thinks of your big day")


def told(one: Hand) -> str:
    one.opens("/interests/")
    return str(one.runs("() => document.querySelector('main').innerText"))

"""A promise from one phone to the other, kept, felt, and said straight."""

from tests.phones.hand import SOON, Hand

WORDS = "I’ll ring about the leak"


def gives(ana: Hand) -> None:
    ana.opens("/promises/make/")
    ana.writes("I’ll …", WORDS)
    ana.taps("Give it to Ben")
    ana.sees("It did not hold")


def test_given_taken_kept_and_felt_without_a_reload(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    same_page = ben.without_reload()
    gives(ana)
    ben.sees("Ana promises you something", within=SOON)
    ben.taps("Open")
    ben.sees(WORDS)
    same_page()
    ben.taps("I take it")
    ana.sees("Ben took it.", within=SOON)
    ana.taps("Kept")
    ben.opens("/today/")
    ben.sees("Ana kept it, today")
    ben.taps("I felt it")
    ana.sees("Ben felt it.", within=SOON)


def test_below_seven_it_offers_a_smaller_one_and_takes_it_as_it_is(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.opens("/promises/ideas/")
    ana.taps("I’ll ring about the leak.", exact=False)
    ana.page.locator("summary", has_text="Before you give it").click()
    slider = ana.page.locator("input[type=range]")
    slider.fill("4")
    ana.taps("Give it to Ben")
    ana.sees("Make it smaller first?")
    ana.has_written("I’ll …", f"{WORDS}.")
    ana.taps("Promise it as it is")
    ana.sees("How sure, from 0 to 10: 4")
    ben.opens("/promises/")
    ben.taps("Open")
    ben.sees(WORDS)
    ben.opens("/promises/")
    ben.taps("Look at the whole promise")
    ben.sees("Ana’s word")
    ben.does_not_see("How sure")


def test_said_straight_and_until_then_only_mine(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    gives(ana)
    ben.opens("/promises/")
    before = ben.runs("() => document.querySelector('#now').innerText")
    ana.taps("It did not hold")
    ana.sees("Own it")
    ben.opens("/promises/")
    assert ben.runs("() => document.querySelector('#now').innerText") == before
    same_page = ben.without_reload()
    ana.writes("In your own words", "I let it slide, and you got wet")
    ana.taps("Give it to Ben")
    ana.sees("What can be put right")
    ben.sees("Ana says it straight: it did not hold", within=SOON)
    same_page()
    ben.page.locator("article", has_text="it did not hold").get_by_role("button", name="Open", exact=True).click()
    ben.sees("I let it slide, and you got wet")

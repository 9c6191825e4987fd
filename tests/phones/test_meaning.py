"""Rituals named apart on two phones, two wordings that are one, and one thing that changes hands."""

from tests.cast import bare
from tests.phones.axe import Axe
from tests.phones.hand import SOON, Hand, may_talk

SOUP, BROTH, KEYS = "Soup with Ilse", "Broth before the weekend", "The keys for the cellar"


def names(one: Hand, what: str, why: str) -> None:
    """Name one ritual, and seal it."""
    one.opens("/meaning/")
    one.taps("Begin")
    one.writes("What is it?", what)
    one.writes("Why does it matter to you?", why)
    one.taps("Add it")
    one.taps("Seal them")


def test_each_names_apart_and_two_wordings_become_one(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    untouched = {path: bare(ben.reads(path).encode()) for path in ("/today/", "/meaning/", "/meaning/name/")}
    ben.listens()
    names(ana, SOUP, "Then the week is over.")
    ana.sees("Yours is sealed.")
    assert {path: bare(ben.reads(path).encode()) for path in untouched} == untouched
    ben.has_heard_nothing()
    names(ben, BROTH, "My mother made it.")
    ben.taps("Open")
    ben.sees(SOUP)
    ben.page.get_by_text("I named it in other words").first.click()
    ben.taps(f"Yes, the same as “{BROTH}”")
    ana.opens("/today/")
    ana.sees("Ben says that two rituals are one")
    ana.taps("Yes, it is the same")
    ana.sees("Rituals of yours")
    ben.opens("/meaning/")
    ben.sees("Rituals of yours")


def test_one_thing_changes_hands_and_comes_back(pair: tuple[Hand, Hand], axe: Axe) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    ana.opens("/meaning/work/")
    axe(ana, "work")
    for one in (ana, ben):
        one.sends("/meaning/work/", carry="birthdays", own=f"{KEYS}, says {one.name}", guess="low")
    ben.opens_and_listens("/today/")
    ana.opens("/meaning/work/")
    ana.taps("Offer one thing, for two weeks")
    ana.writes("What is it?", KEYS)
    ana.taps("Offer it")
    ben.sees("Ana would like a rest from one thing", within=SOON)
    thing = ben.page.locator("article", has_text="Ana would like a rest from one thing")
    thing.get_by_role("button", name="Open").click()
    ben.taps("I carry it for two weeks")
    ben.sees("Ben carries it until")
    axe(ben, "thing")
    ben.reloads()
    ana.opens("/meaning/work/")
    axe(ana, "opened")
    ana.opens("/meaning/name/")
    axe(ana, "name")
    ana.opens("/meaning/")
    axe(ana, "page")
    ana.opens("/today/")
    ana.sees("Ben carries it for two weeks")
    ben.page.locator("summary", has_text="Give it back").click()
    ben.page.locator("details[open]").get_by_role("button", name="Give it back").click()
    ben.sees("It has been carried, and is back.")
    ana.opens("/today/")
    ana.sees("One thing is back with you")

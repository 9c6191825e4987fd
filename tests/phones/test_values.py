"""A card sort on two phones: in taps, broken off and gone on with, opened together, talked over, agreed on."""

import re

from tests.cast import bare
from tests.phones.habits import in_days, sorts
from tests.phones.hand import SOON, Hand, may_talk

HERS = ("honesty", "freedom", "humour", "nature", "hospitality")
HIS = ("privacy", "closeness", "humour", "thrift", "peace")
SENTENCE, AGREED = "No paint over the damp.", "Letters stay closed. Bills lie open."


def taps_cards(one: Hand, wanted: tuple[str, ...]) -> None:
    """Mark what is wanted of the cards that come next, once they lie there, and go on."""
    cards = re.findall(r'name="chosen" value="([^"]+)"', one.reads("/values/sort/"))
    one.page.locator(f'input[value="{cards[0]}"]').wait_for()
    for card in cards:
        if card in wanted:
            one.page.locator(f'input[value="{card}"]').check()
    one.taps("Next")


def test_each_sorts_apart_and_an_agreement_comes_of_it(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    ben.opens("/today/")
    untouched = {path: bare(ben.reads(path).encode()) for path in ("/today/", "/values/", "/values/true/")}
    ben.listens()
    ana.opens("/values/")
    ana.taps("Begin")
    for _ in range(3):
        taps_cards(ana, HERS)
    ana.taps("Later")
    ana.opens("/values/")
    ana.taps("Go on sorting")
    for _ in range(3):
        taps_cards(ana, HERS)
    ana.sees("Which five of these come first?")
    taps_cards(ana, HERS)
    ana.writes("Honesty", SENTENCE)
    ana.taps("Seal it")
    ana.sees("Yours is sealed.")
    assert {path: bare(ben.reads(path).encode()) for path in untouched} == untouched
    ben.has_heard_nothing()
    ana.taps("Tell Ben that I have answered")
    ben.sees("Ana’s side is in", within=SOON)
    sorts(ben, *HIS, first="A drawer is a drawer.")
    ben.opens("/values/")
    ben.taps("Open")
    ben.sees(SENTENCE)
    ben.taps("See both side by side")
    ben.sees("Where you meet")
    talks(ana, ben)


def talks(ana: Hand, ben: Hand) -> None:
    """The pair that may pull, its guide, and what they agree for now."""
    ben.taps("Honesty and Privacy", exact=False)
    ben.taps("Begin the talk")
    for _ in range(3):
        ben.taps("Next")
    ben.sees("What you agree for now")
    ben.taps("Write it down")
    ben.writes("What we agree for now", AGREED)
    ben.writes("We look at it again on", in_days(30))
    ben.taps("Propose it")
    ana.opens("/today/")
    ana.sees("Ben proposes something for now")
    thing = ana.page.locator("article", has_text="Ben proposes something for now")
    thing.get_by_role("button", name="Open").click()
    ana.taps("Agree")
    ana.sees("Until ")
    ben.opens("/values/")
    ben.sees(AGREED)

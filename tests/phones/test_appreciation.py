"""Saying what one noticed, and how it arrives on the other phone."""

from tests.phones.hand import SOON, Hand

LAMP = "You left the lamp on for me"


def notices(ana: Hand, words: str = LAMP) -> None:
    ana.opens("/appreciation/say/noticed/")
    ana.writes("What Ben did", words)
    ana.taps("Give it to Ben")


def test_it_appears_on_the_open_phone(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    ben.does_not_see(LAMP)
    same_page = ben.without_reload()
    ana.opens("/appreciation/")
    ana.taps("Say what you noticed")
    ana.writes("What Ben did", LAMP)
    ana.taps("Give it to Ben")
    ben.sees("Ana noticed you", within=SOON)
    ben.does_not_see(LAMP)
    ben.taps("Open")
    ben.sees(LAMP)
    same_page()


def test_kept_close_stands_on_its_page_and_the_other_never_knows(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    notices(ana)
    ben.opens("/today/")
    ana.opens("/appreciation/")
    before = ana.runs("() => document.querySelector('#now').innerText")
    ben.taps("Open")
    ben.taps("Keep it close")
    ben.sees("Keep it close no more")
    ben.opens("/appreciation/close/")
    ben.sees(LAMP)
    ana.opens("/appreciation/")
    assert ana.runs("() => document.querySelector('#now').innerText") == before


def test_good_news_is_met_with_interest(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.opens("/appreciation/")
    ana.taps("Good news of yours")
    ana.writes("Your good news", "They said yes to the garden")
    ana.taps("Give it to Ben")
    ben.opens("/today/")
    ben.sees("Ana has good news")
    ben.taps("Open")
    ben.taps("In your own words")
    ben.writes("In your own words", "What will you plant first?")
    ben.taps("Give it to Ana")
    ana.sees("Ben has answered", within=SOON)
    ana.opens("/today/")
    ana.sees("Ben has answered")
    ana.does_not_see("What will you plant first?")
    ana.taps("Open")
    ana.sees("What will you plant first?")

"""A small ask on one phone, a warm answer on the other."""

from tests.phones.hand import SOON, Hand

EAR = "Ten minutes on the back step?"


def calls(ana: Hand, words: str = EAR) -> None:
    ana.opens("/bids/call/")
    ana.writes("Or in your own words", words)
    ana.taps("Ask Ben")
    ana.is_at("/bids/")


def test_an_ask_and_a_yes_appear_on_the_open_phones(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    same_page = ben.without_reload()
    calls(ana)
    ana.sees("Fades by itself")
    ben.sees(EAR, within=SOON)
    same_page()
    ben.taps("I’m here")
    ana.sees("Ben has answered your ask", within=SOON)
    ana.taps("Open")
    ana.sees("Ben is here.")


def test_a_warm_no_in_one_tap(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    calls(ana)
    ben.opens("/today/")
    ben.taps("I can’t right now")
    ben.is_at("/bids/")
    ana.sees("Ben has answered your ask", within=SOON)
    ana.taps("Open")
    ana.sees("Ben can’t right now.")


def test_looking_through_the_list_keeps_what_was_written(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.opens("/bids/call/")
    ana.writes("Or in your own words", "A hand with the lamp")
    same_page = ana.without_reload()
    ana.taps("A laugh")
    ana.sees("Show others")
    ana.page.locator("input[value^=laugh-]").first.wait_for(state="attached")
    ana.taps("Show others")
    same_page()
    ana.has_written("Or in your own words", "A hand with the lamp")
    ana.taps("Ask Ben")
    ben.opens("/today/")
    ben.sees("A hand with the lamp")


def test_letting_it_go_by_changes_nothing_for_whoever_asked(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    calls(ana)
    before = ana.runs("() => document.querySelector('#now').innerText")
    ben.opens("/bids/")
    ben.taps("Not now")
    ben.does_not_see(EAR)
    ana.opens("/bids/")
    assert ana.runs("() => document.querySelector('#now').innerText") == before


def test_what_is_noticed_stays_here(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.opens("/bids/")
    ana.taps("I noticed that you reached for me", exact=False)
    ana.writes("In your own words", "You came and stood by the sink")
    ana.taps("Keep it")
    ana.sees("You came and stood by the sink")
    ben.opens("/bids/")
    ben.does_not_see("You came and stood by the sink")

"""A page written on one phone and read on the other, a word for today, and a week for oneself."""

from tests.phones.hand import SOON, Hand

SIGN = "I clean things that are clean"


def test_a_page_a_word_for_today_and_a_week(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/reach/")
    same_page = ben.without_reload()
    ana.opens("/reach/mine/")
    ana.page.locator("summary", has_text="How you can tell that I need you").click()
    ana.writes("In your words: the signs", SIGN)
    ana.taps("Let Ben know")
    ana.is_at("/reach/")
    ben.sees("Ana wrote what helps on a bad evening", within=SOON)
    ben.does_not_see(SIGN)
    ben.taps("Open")
    ben.sees(SIGN)
    same_page()
    ana.taps("Low today")
    ana.writes("A line about it", "Small voices, please")
    ana.taps("Let Ben know")
    ben.sees("Ana: Low today", within=SOON)
    ben.taps("Open")
    ben.sees("Small voices, please")
    same_page()
    ana.taps("Take it back")
    ana.is_at("/reach/")
    before = told(ben)
    ben.does_not_see("Small voices, please")
    ana.opens("/reach/week/")
    ana.page.locator("input[name=there-found]").evaluate("(field) => { field.value = '7' }")
    ana.taps("Keep it for me")
    ana.is_at("/reach/weeks/")
    ana.sees("From the third on")
    assert told(ben) == before


def told(one: Hand) -> str:
    one.opens("/reach/")
    return str(one.runs("() => document.querySelector('main').innerText"))

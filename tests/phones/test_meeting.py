"""The moments in which two find each other: each phone moves on by itself, long before its own asking would."""

import pytest
from playwright.sync_api import Route

from tests.phones.hand import SOON, Hand, words_of


@pytest.fixture(autouse=True)
def only_told(phones: tuple[Hand, Hand]) -> None:
    for one in phones:
        one.is_only_told()


def test_each_step_of_beginning_reaches_the_other_phone_at_once(phones: tuple[Hand, Hand]) -> None:
    ana, ben = phones
    for one in phones:
        one.has_an_account()
    ana.opens("/invite/")
    ana.ticks("Partners")
    ana.taps("Make an invitation")
    ana.sees("Give this to them")
    same_page = ana.without_reload()
    words = ana.page.locator(".code-words").inner_text()
    ben.opens("/join/")
    ben.writes("The words", words)
    ben.taps("Go on")
    ben.taps("Yes, with Ana")
    ana.sees("Is this Ben?", within=SOON)
    same_page()
    ben.sees("Ana only has to confirm")
    ana.taps("Yes, that is Ben")
    ben.is_at("/today/", within=SOON)


def test_today_tells_of_an_answer_and_a_second_one_too(phones: tuple[Hand, Hand]) -> None:
    """The second word comes over a stream that has led back once."""
    ana, ben = phones
    for one in phones:
        one.has_an_account()
    first, second = (ana.sends("/invite/", kind=kind).removeprefix(ana.house.address) for kind in ("family", "friends"))
    ana.opens("/today/")
    same_page = ana.without_reload()
    for number, address in enumerate((first, second), start=1):
        ben.sends("/join/", words=words_of(ana, address))
        ben.sends("/join/accept/")
        ana.page.get_by_role("link", name="See who it is").nth(number - 1).wait_for(timeout=SOON)
    same_page()


def test_what_happened_before_the_line_was_open_is_told_when_it_opens(phones: tuple[Hand, Hand]) -> None:
    ana, ben = phones
    for one in phones:
        one.has_an_account()
    address = ana.sends("/invite/", kind="friends").removeprefix(ana.house.address)
    words = words_of(ana, address)

    def first_ben_joins(route: Route) -> None:
        ben.sends("/join/", words=words)
        ben.sends("/join/accept/")
        route.continue_()

    ana.page.route("**/live/**", first_ben_joins)
    ana.opens(address)
    ana.sees("Is this Ben?", within=SOON)

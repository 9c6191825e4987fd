"""From the first link to two people on Today."""

from collections.abc import Callable

import pytest

from tests.phones.hand import PASSPHRASE, SOON, Hand
from tests.phones.house import House

HandOf = Callable[..., Hand]


def makes_a_place(one: Hand) -> None:
    """Sign up with the passphrase that the page offers, and type the code back."""
    offered = one.page.locator("#offered").text_content() or ""
    assert len(offered.split()) == 5
    one.fills_in_sign_up(offered)
    one.sees("Your recovery code")
    one.types_the_code_back()


def invites(one: Hand) -> tuple[str, str]:
    """Make an invitation; return its link and its words."""
    one.opens("/today/")
    one.taps("Invite somebody")
    one.ticks("Partners")
    one.taps("Make an invitation")
    one.sees("Give this to them")
    words = one.page.locator(".code-words").inner_text()
    return one.field("Link").input_value(), words


@pytest.mark.kept
def test_from_the_first_link_to_two_on_today(hand: HandOf, new_house: House) -> None:
    ana, ben = hand("Ana", at=new_house), hand("Ben", "Pixel 7", at=new_house)
    for one in (ana, ben):
        one.is_only_told()
    ana.opens(new_house.link)
    ana.is_at("/sign-up/")
    ana.writes("Who runs this server", "Ana, in the hall cupboard")
    makes_a_place(ana)
    ana.is_at("/today/")
    ana.sees("Here alone, for now")

    link, _ = invites(ana)
    same_page = ana.without_reload()
    ben.opens(link)
    ben.sees("Ana would like to be here with you")
    assert "#" not in ben.page.url
    ben.sees("This server is run by Ana, in the hall cupboard.")
    ben.taps("Yes, make my place")
    makes_a_place(ben)
    ben.taps("Yes, with Ana")
    ben.sees("Ana only has to confirm")

    ana.sees("Is this Ben?", within=SOON)
    same_page()
    ana.taps("Yes, that is Ben")
    ana.is_at("/today/")
    ben.is_at("/today/", within=SOON)
    for one, other in ((ana, "Ben"), (ben, "Ana")):
        one.taps("Us")
        one.sees(f"What you and {other} have between you.")


def test_the_first_link_works_once_and_nobody_else_gets_in(hand: HandOf, new_house: House) -> None:
    ana, eve = hand("Ana", at=new_house), hand("Eve", "Pixel 7", at=new_house)
    ana.opens(new_house.link)
    ana.writes("Who runs this server", "Ana")
    makes_a_place(ana)
    eve.expects("403")
    eve.opens(new_house.link)
    eve.sees("That is not the secret of the newest link.")
    eve.opens("/sign-up/")
    eve.sees("By invitation")


def test_words_typed_by_hand_do_as_well(phones: tuple[Hand, Hand]) -> None:
    ana, ben = phones
    for one in phones:
        one.is_only_told()
    for one in phones:
        one.has_an_account()
    _, words = invites(ana)
    ben.opens("/join/")
    ben.writes("The words", f"  {words.upper()}.")
    ben.taps("Go on")
    ben.sees("Ana would like to be here with you")
    ben.taps("Yes, with Ana")
    ana.taps("Yes, that is Ben")
    ben.is_at("/today/")


def test_wrong_words_open_nothing(hand: HandOf) -> None:
    eve = hand("Eve")
    eve.expects("403")
    eve.opens("/join/")
    eve.writes("The words", "twelve words that nobody ever gave to anybody in this whole house")
    eve.taps("Go on")
    eve.sees("These words open no invitation.")


def test_a_wrong_group_shows_the_same_code_again(hand: HandOf) -> None:
    ana = hand("Ana")
    ana.opens("/sign-up/")
    ana.fills_in_sign_up()
    code = ana.page.locator(".code-words").inner_text()
    ana.page.locator("#group").fill("WRONG")
    ana.taps("I have it on paper")
    ana.sees("That was not the group asked for.")
    assert ana.page.locator(".code-words").inner_text() == code
    ana.types_the_code_back()
    ana.is_at("/today/")


def test_everything_needed_works_without_javascript(hand: HandOf) -> None:
    ana, ben = hand("Ana", java_script_enabled=False), hand("Ben", "Pixel 7", java_script_enabled=False)
    for one in (ana, ben):
        one.opens("/sign-up/")
        one.fills_in_sign_up()
        one.types_the_code_back()
        one.is_at("/today/")
    _, words = invites(ana)
    ben.opens("/join/")
    ben.writes("The words", words)
    ben.taps("Go on")
    ben.taps("Yes, with Ana")
    ana.opens("/today/")
    ana.taps("See who it is")
    ana.taps("Yes, that is Ben")
    ben.opens("/join/pending/")
    ben.is_at("/today/")
    ana.opens("/appreciation/")
    ana.taps("Say what you noticed")
    ana.writes("What Ben did", "You typed twelve words by hand")
    ana.taps("Give it to Ben")
    ben.opens("/today/")
    ben.sees("Ana noticed you")
    ben.page.locator("article[id^=thing-]").get_by_role("button", name="Open").first.click()
    ben.sees("You typed twelve words by hand")
    ben.taps("Keep it close")
    ben.opens("/me/")
    ben.taps("Sign out")
    ben.signs_in(PASSPHRASE)
    ben.is_at("/today/")
    ben.taps("Help")
    ben.sees("Nobody is told that you opened this page.")
    ben.opens("/leave/")
    ben.page.locator("summary", has_text="Leave now").click()
    ben.taps("Yes, leave")
    ben.sees("What there was with Ana")
    ana.taps("Quick exit")
    ana.sees("Mild, some rain.")
    ana.opens("/today/")
    ana.sees("Sign in")


def test_a_password_manager_is_told_what_each_field_is(hand: HandOf) -> None:
    """WCAG 1.3.5; and nobody types five words twice a day."""
    ana = hand("Ana")
    for path, secret in (
        ("/sign-in/", "current-password"),
        ("/sign-up/", "new-password"),
        ("/sign-in/code/", "new-password"),
    ):
        ana.opens(path)
        assert ana.field("Sign-in name").get_attribute("autocomplete") == "username", path
        assert ana.page.locator("main [type=password]").get_attribute("autocomplete") == secret, path


def test_an_own_word_is_asked_for_once_it_is_chosen(hand: HandOf) -> None:
    ana = hand("Ana").has_an_account()
    ana.opens("/invite/")
    ana.ticks("Friends")
    ana.does_not_see("Our own word for it")
    ana.ticks("Our own word")
    ana.writes("Our own word for it", "pen friends")
    ana.taps("Make an invitation")
    ana.sees("Give this to them")

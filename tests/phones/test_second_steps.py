"""An authenticator app and a passkey, set up and used on a real phone; and the recovery code, seen to later."""

import copy
import re
import time
from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from tests.phones.axe import Axe
from tests.phones.hand import PASSPHRASE, Hand
from tests.phones.house import House

HandOf = Callable[..., Hand]
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def named(house: House) -> House:
    """The same house, by a name: a browser gives passkeys to names only."""
    other = copy.copy(house)
    other.address = f"http://localhost:{house.port}"
    return other


def shows(secret: str, later: int = 0) -> str:
    """What an authenticator app shows now, or so many half minutes later."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later)))


def goes_to_her_second_steps(ana: Hand) -> None:
    ana.opens("/me/safety/")
    ana.taps("Look after them")
    ana.sees("A second step")


def says_it_is_her(ana: Hand) -> None:
    ana.sees("Is it you?")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Go on")


def signs_out(ana: Hand) -> None:
    ana.opens("/me/")
    ana.taps("Sign out")
    ana.is_at("/")


def looks(ana: Hand, axe: Axe, words: str) -> None:
    """Wait for a page, by words of its own, and have it looked over."""
    ana.sees(words)
    axe(ana, words)


def sets_up_an_app(ana: Hand) -> str:
    ana.taps("Set up an app")
    says_it_is_her(ana)
    ana.page.get_by_text("The app is on this same phone").click()
    secret = ana.field("Or copy the secret and paste it there").input_value()
    ana.writes("Code from the app", shows(secret))
    ana.taps("Use this app")
    ana.sees("The app is set up.")
    return secret


def test_an_app_is_set_up_used_and_given_up(hand: HandOf, axe: Axe) -> None:
    ana = hand("Ana").has_an_account()
    goes_to_her_second_steps(ana)
    ana.sees("An authenticator app works on any connection.")  # an address in numbers: no passkeys here
    secret = sets_up_an_app(ana)
    signs_out(ana)
    ana.signs_in()
    ana.sees("One more step")
    ana.does_not_see("Use a passkey")
    looks(ana, axe, "One more step")
    ana.writes("Code from the app", "000 000")
    ana.taps("Sign in")
    looks(ana, axe, "That is not the code that the app shows now.")
    code = shows(secret, later=1)  # the one that set up the app is used
    ana.writes("Code from the app", f"{code[:3]} {code[3:]}")
    ana.taps("Sign in")
    ana.is_at("/today/")  # and the passphrase is not asked for a second time
    goes_to_her_second_steps(ana)
    looks(ana, axe, "It is on. At sign-in")
    ana.taps("Stop using the app")
    says_it_is_her(ana)
    looks(ana, axe, "Stop using the app?")
    ana.taps("Stop using it")
    ana.sees("The app is no longer asked for.")
    axe.finds_nothing()


def test_the_recovery_code_lets_her_in_when_the_app_is_lost(hand: HandOf) -> None:
    ana = hand("Ana")
    ana.opens("/sign-up/")
    ana.fills_in_sign_up()
    code = ana.page.locator(".code-words").inner_text()
    ana.types_the_code_back()
    goes_to_her_second_steps(ana)
    sets_up_an_app(ana)
    signs_out(ana)
    ana.signs_in()
    ana.taps("I have my recovery code")
    ana.writes("Sign-in name", ana.sign_in_name())
    ana.writes("Recovery code", code)
    ana.writes("New passphrase", "a slow tram past the fish market")
    ana.taps("Come back")
    ana.types_the_code_back()
    ana.is_at("/today/")


def test_a_passkey_is_added_used_renamed_and_removed(hand: HandOf, named: House, axe: Axe) -> None:
    ana = hand("Ana", at=named).has_an_account()
    device = ana.context.new_cdp_session(ana.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    goes_to_her_second_steps(ana)
    ana.taps("Add a passkey")
    says_it_is_her(ana)
    looks(ana, axe, "Use it instead of typing my sign-in name")
    ana.writes("What you call it", "The green phone")
    ana.taps("Make a passkey")
    ana.sees("The passkey is kept.")
    looks(ana, axe, "The green phone")
    signs_out(ana)

    ana.opens("/sign-in/")
    ana.taps("Use a passkey")
    ana.is_at("/unlock/")  # it signs in; what is written opens with the passphrase
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    ana.is_at("/today/")
    signs_out(ana)

    ana.signs_in()
    looks(ana, axe, "One more step")
    ana.taps("Use a passkey")
    ana.is_at("/today/")

    goes_to_her_second_steps(ana)
    ana.taps("Rename The green phone")
    ana.taps("Use a passkey")  # another way than the passphrase
    looks(ana, axe, "Your passkey once more")
    ana.taps("Use a passkey")
    looks(ana, axe, "Rename a passkey")
    ana.writes("What you call it", "The old phone")
    ana.taps("Keep")
    ana.sees("The old phone")
    ana.taps("Remove The old phone")
    looks(ana, axe, "It no longer signs anybody in here.")
    ana.taps("Remove it")
    ana.sees("The passkey is removed.")
    ana.does_not_see("The old phone")
    axe.finds_nothing()


def test_a_passkey_that_is_refused_says_so(hand: HandOf, named: House) -> None:
    ana = hand("Ana", at=named)
    device = ana.context.new_cdp_session(ana.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": {**KEY, "isUserVerified": False}})
    ana.opens("/sign-in/")
    ana.taps("Use a passkey")
    ana.sees("Nothing was done: it was cancelled, or it took too long.")


def test_the_recovery_code_is_asked_for_until_it_is_on_paper(hand: HandOf, axe: Axe) -> None:
    ana = hand("Ana")
    ana.opens("/sign-up/")
    ana.fills_in_sign_up()
    groups = ana.page.locator(".code-words").inner_text().split()
    ana.page.reload()
    assert ana.page.locator(".code-words").inner_text().split() == groups
    ana.opens("/today/")
    looks(ana, axe, "Your recovery code is not confirmed")
    ana.taps("See to it")
    looks(ana, axe, "Is your recovery code on paper?")
    asked = re.search(r"Type group (\d)", ana.page.locator("main").inner_text())
    assert asked
    ana.expects("422")
    ana.writes(f"Type group {asked[1]} from your paper", "WRONG")
    ana.taps("I have it on paper")
    looks(ana, axe, f"That is not group {asked[1]} of your newest code.")
    ana.writes(f"Type group {asked[1]} from your paper", groups[int(asked[1]) - 1].lower())
    ana.taps("I have it on paper")
    ana.is_at("/today/")
    ana.sees("Your recovery code is confirmed.")
    ana.does_not_see("Your recovery code is not confirmed")
    ana.opens("/me/safety/")
    looks(ana, axe, "You have it on paper.")
    axe.finds_nothing()


def test_the_offered_passphrase_is_taken_with_a_tap_and_can_be_looked_at(hand: HandOf) -> None:
    ana = hand("Ana")
    ana.opens("/sign-up/")
    ana.page.get_by_text("Make one for me").click()
    offered = ana.page.locator("#offered").inner_text()
    ana.taps("Use this one")
    ana.has_written("Passphrase", offered)
    assert ana.field("Passphrase").get_attribute("type") == "text"
    ana.page.get_by_label("Show what I type").uncheck()
    assert ana.field("Passphrase").get_attribute("type") == "password"
    ana.fills_in_sign_up(offered)
    ana.types_the_code_back()
    ana.opens("/me/")
    ana.taps("Sign out")
    ana.signs_in(offered)
    ana.is_at("/today/")

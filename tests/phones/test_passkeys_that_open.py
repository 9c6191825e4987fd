"""A passkey that opens the words, on a real phone: let, used after the lock and at sign-in; and one that cannot."""

from typing import Any
from urllib.parse import unquote_plus, urlsplit

from tests.phones.axe import Axe
from tests.phones.hand import PASSPHRASE, Hand, are_a_pair
from tests.phones.house import House
from tests.phones.test_house import LOCK
from tests.phones.test_leaving_words import types_long
from tests.phones.test_phone_code import is_open
from tests.phones.test_second_steps import (
    KEY,
    HandOf,
    goes_to_her_second_steps,
    looks,
    named,
    says_it_is_her,
    signs_out,
)

__all__ = ["named"]
LETS = "Let this passkey open my words"


def holds(ana: Hand, *, prf: bool) -> Any:
    """Give her phone an authenticator of its own."""
    device = ana.context.new_cdp_session(ana.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": {**KEY, "hasPrf": prf}})
    return device


def has_a_passkey(ana: Hand) -> None:
    goes_to_her_second_steps(ana)
    ana.taps("Add a passkey")
    says_it_is_her(ana)
    ana.taps("Make a passkey")
    ana.sees("The passkey is kept.")


def lets_it_open(ana: Hand) -> None:
    ana.opens("/me/safety/")
    ana.taps("Let a passkey open my words")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps(LETS)


def test_it_opens_the_page_that_locked_and_the_words_at_sign_in(hand: HandOf, named: House, axe: Axe) -> None:
    ana = hand("Ana", at=named).has_an_account()
    holds(ana, prf=True)
    ana.opens("/unlock/passkey/let/")
    looks(ana, axe, "Add one first")
    has_a_passkey(ana)
    ana.opens("/unlock/passkey/let/")
    looks(ana, axe, "A passkey that opens")
    lets_it_open(ana)
    ana.sees("From now on this passkey opens your words.")
    looks(ana, axe, "Passkeys that open")

    ana.opens("/journal/write/")
    words = ana.page.locator("main textarea").first
    words.fill("the shutters")
    ana.runs(LOCK)
    ana.page.locator("#lock").get_by_role("button", name="Use my passkey").click()
    is_open(ana)
    assert words.input_value() == "the shutters"

    ana.sends("/lock/")
    ana.opens("/us/")
    looks(ana, axe, "Use my passkey")
    ana.taps("Use my passkey")
    ana.is_at("/us/")

    ana.context.clear_cookies()  # two weeks later
    ana.opens("/sign-in/")
    ana.taps("Use a passkey")
    ana.is_at("/today/")

    signs_out(ana)
    ana.opens("/sign-in/")
    ana.taps("Use a passkey")
    ana.is_at("/unlock/")
    ana.sees("Your passphrase opens it again.")
    ana.does_not_see("Use my passkey")
    axe.finds_nothing()


def test_words_that_were_being_sent_go_on_and_the_secret_does_not(hand: HandOf, named: House) -> None:
    ana, ben = hand("Ana", at=named).has_an_account(), hand("Ben", at=named).has_an_account()
    are_a_pair(ana, ben)
    holds(ana, prf=True)
    has_a_passkey(ana)
    lets_it_open(ana)
    ana.sees("From now on this passkey opens your words.")
    ana.expects("423")
    types_long(ana)
    ana.context.clear_cookies(name="toward_key")
    ana.taps("Give it to Ben")
    ana.sees("They go on as soon as you unlock")
    sent: list[tuple[str, str]] = []
    ana.page.on("request", lambda one: sent.append((urlsplit(one.url).path, one.post_data or "")))
    ana.taps("Use my passkey")
    ana.is_at("/appreciation/")
    assert [path for path, said in sent if "prf" in said] == ["/unlock/passkey/"]
    assert any("before you had taken your coat off" in unquote_plus(said) for path, said in sent if path != "/unlock/")


def test_a_passkey_without_it_says_so_and_the_passphrase_opens(hand: HandOf, named: House) -> None:
    ana = hand("Ana", at=named).has_an_account()
    holds(ana, prf=False)
    has_a_passkey(ana)
    lets_it_open(ana)
    ana.sees("This passkey cannot open your words in this browser")
    ana.opens("/me/safety/")
    ana.does_not_see("last used on")
    signs_out(ana)
    ana.opens("/sign-in/")
    ana.taps("Use a passkey")
    ana.is_at("/unlock/")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    ana.is_at("/today/")


def test_one_that_had_it_yesterday_says_so(hand: HandOf, named: House) -> None:
    ana = hand("Ana", at=named).has_an_account()
    holds(ana, prf=True)
    has_a_passkey(ana)
    lets_it_open(ana)
    ana.sees("From now on this passkey opens your words.")
    ana.sends("/lock/")
    ana.opens("/us/")
    ana.runs("() => { PublicKeyCredential.prototype.getClientExtensionResults = () => ({}) }")
    ana.taps("Use my passkey")
    ana.sees("This passkey cannot open your words in this browser")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    ana.is_at("/us/")

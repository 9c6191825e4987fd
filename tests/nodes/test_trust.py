"""https at home: a phone refuses the house, learns how to trust it, and then all that needs https works."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Error, Playwright, sync_playwright

from tests.nodes.secure import SecureHouse, Trusting, kept, missing
from tests.phones.axe import Axe
from tests.phones.hand import PASSPHRASE, Hand
from tests.phones.test_house import ON_THE_SHELF
from tests.phones.test_second_steps import KEY, goes_to_her_second_steps, says_it_is_her, signs_out

REFUSED = "ERR_CERT_AUTHORITY_INVALID"


@pytest.fixture
def play() -> Iterator[Playwright]:
    if lacking := missing():
        pytest.skip(lacking)
    with sync_playwright() as play:
        yield play


@pytest.fixture
def house(play: Playwright, tmp_path: Path) -> Iterator[SecureHouse]:
    house = SecureHouse(tmp_path / "data")
    yield house
    house.stop()


def test_a_phone_comes_to_trust_the_house_and_all_that_needs_https_works(
    play: Playwright, house: SecureHouse, tmp_path: Path
) -> None:
    phone = Trusting(tmp_path / "phone")
    with phone.on(play) as new:
        phone.trusts(learns_how(new, house, tmp_path))
    with phone.on(play) as trusting:
        ana = Hand("Ana", trusting, house)
        begins(ana)
        reads_what_https_gives(ana)
        uses_a_passkey(ana)
        finds_help_without_a_network(ana)
        assert not ana.complaints(), ana.complaints()


def learns_how(context: BrowserContext, house: SecureHouse, folder: Path) -> Path:
    """Refused at first; the page on the port after says how, and hands out the certificate."""
    page = context.new_page()
    with pytest.raises(Error, match=REFUSED):
        page.goto(house.address)
    assert (
        "http://127.0.0.1" in house.said.read_text()
        and "does not find itself under toward.local" in house.said.read_text()
    )
    eve = Hand("Eve", context, house)
    eve.troubles.clear()
    eve.opens(house.plain)
    eve.sees("Let this phone trust this server")
    eve.sees("Certificate Trust Settings")
    eve.sees(house.address)
    axe = Axe()
    axe(eve, "trust")
    axe.finds_nothing()
    with eve.page.expect_download() as download:
        eve.page.get_by_role("link", name="Get the certificate").click()
    eve.taps("Help")
    eve.sees("For a tired evening")
    assert urlopen(f"{house.plain}/help/").status == 200
    return kept(download.value, folder)


def begins(ana: Hand) -> None:
    """The first-start link, over a connection that the phone trusts. The page of it sends itself."""
    ana.opens(ana.house.link)
    ana.writes("Who runs this server", "Dan")
    ana.fills_in_sign_up()
    ana.types_the_code_back()
    ana.is_at("/today/")


def reads_what_https_gives(ana: Hand) -> None:
    ana.does_not_see("This connection is open")
    assert ana.runs("() => [isSecureContext, 'wakeLock' in navigator, 'PushManager' in window]") == [True] * 3
    cookies = {one["name"]: one for one in ana.context.cookies()}
    assert {"__Host-toward", "__Host-toward_csrf", "__Host-toward_key"} < set(cookies)
    assert [name for name in cookies if not name.startswith("__Host-")] == []
    assert all(one["secure"] and one["httpOnly"] and one["sameSite"] == "Lax" for one in cookies.values())
    answer = ana.page.goto(ana.house.address + "/me/reminders/")
    assert answer and "strict-transport-security" not in answer.headers  # the certificate may be taken out again
    assert "server" not in answer.headers
    ana.sees("Ring on this one")
    ana.opens("/trust/")
    ana.sees("this phone trusts the server already")
    ana.opens("/invite/")
    ana.taps("Make an invitation")
    ana.sees("Their phone warns at first.")
    ana.sees(f"They type them at {ana.house.address.removeprefix('https://')}/join/")


def uses_a_passkey(ana: Hand) -> None:
    device = ana.context.new_cdp_session(ana.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    goes_to_her_second_steps(ana)
    ana.taps("Add a passkey")
    says_it_is_her(ana)
    ana.taps("Make a passkey")
    ana.sees("The passkey is kept.")
    signs_out(ana)
    ana.opens("/sign-in/")
    ana.taps("Use a passkey")
    ana.is_at("/unlock/")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    ana.is_at("/today/")


def finds_help_without_a_network(ana: Hand) -> None:
    ana.runs(ON_THE_SHELF)
    ana.expects("ERR_INTERNET_DISCONNECTED", "Failed to load resource")
    ana.context.set_offline(True)
    ana.opens("/help/")
    ana.sees("For a tired evening")
    ana.does_not_see("opens without a network only over a secure")
    ana.opens("/today/")
    ana.sees("No connection")
    ana.context.set_offline(False)

"""Words that were not sent are not lost without a question; nothing asks at quick exit, the lock, or after sending."""

import pytest
from playwright.sync_api import Dialog

from tests.phones.hand import PASSPHRASE, Hand
from tests.phones.test_house import DID, LOCK, SAY

LONG = "It was late and you asked how it had gone before you had taken your coat off. " * 10


def asked(ana: Hand) -> list[str]:
    """What the browser asks from now on; she always says that she stays."""
    said: list[str] = []

    def stays(dialog: Dialog) -> None:
        said.append(dialog.type)
        dialog.dismiss()

    ana.page.on("dialog", stays)
    return said


def types_long(ana: Hand) -> None:
    """By hand: a browser asks only where somebody has touched the page."""
    ana.opens(SAY)
    ana.field(DID).click()
    ana.page.keyboard.insert_text(LONG)


@pytest.mark.whole
@pytest.mark.kept
def test_it_asks_before_they_are_lost_and_never_in_the_way(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens(SAY)
    ana.field(DID).click()
    said = asked(ana)
    ana.reloads()
    assert said == [], "nothing was written"
    types_long(ana)
    ana.reloads(and_stays=True)
    ana.has_written(DID, LONG)
    with ana.page.expect_event("dialog"):
        ana.page.get_by_role("link", name="Help", exact=True).click()
    ana.has_written(DID, LONG)
    assert said == ["beforeunload", "beforeunload"]
    ana.taps("Give it to Ben")
    ana.is_at("/appreciation/")
    types_long(ana)
    ana.runs(LOCK)
    ana.page.locator("#lock-pass").click()
    with ana.page.expect_navigation():
        ana.runs("() => location.assign('/unlock/')")
    ana.is_at("/unlock/")
    ana.writes("Passphrase", PASSPHRASE)
    ana.taps("Unlock")
    ana.is_at("/today/")
    types_long(ana)
    ana.taps("Quick exit")
    ana.sees("Mild, some rain.")
    assert len(said) == 2, said


def test_what_is_more_than_a_form_takes_stays_in_the_page(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens(SAY)
    much = "🙂" * 40_000
    ana.runs("() => document.querySelectorAll('textarea').forEach((one) => one.removeAttribute('maxlength'))")
    ana.writes(DID, much)
    ana.taps("Give it to Ben")
    ana.sees("more than fits in one go")
    ana.is_at(SAY)
    ana.has_written(DID, much)
    ana.writes(DID, LONG)
    ana.taps("Give it to Ben")
    ana.is_at("/appreciation/")

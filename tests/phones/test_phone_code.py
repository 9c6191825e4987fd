"""A code for this phone, by hand: chosen, asked for by the page that locks itself, and gone after five wrong ones."""

from tests.phones.hand import PASSPHRASE, Hand
from tests.phones.test_house import LOCK

CODE, WRONG = "847261", "364918"
COVER = "#lock"


def chooses(ana: Hand, code: str = CODE) -> None:
    ana.opens("/unlock/code/")
    ana.writes("Passphrase", PASSPHRASE)
    ana.writes("A code for this phone", code)
    ana.taps("Keep this code")
    ana.is_at("/today/")


def unlocks(ana: Hand, code: str) -> None:
    ana.page.locator("#lock-code").fill(code)
    ana.page.keyboard.press("Enter")


def is_open(ana: Hand) -> None:
    ana.page.wait_for_function("() => !document.documentElement.classList.contains('is-locked')")


def test_a_page_that_locked_opens_with_the_code_and_keeps_what_was_typed(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    chooses(ana)
    for _ in range(2):  # each opening renews the secret
        ana.opens("/journal/write/")
        words = ana.page.locator("main textarea").first
        words.fill("the shutters")
        ana.runs(LOCK)
        unlocks(ana, CODE)
        is_open(ana)
        assert words.input_value() == "the shutters"
    ana.expects("status of 403", "status of 410")
    ana.runs(LOCK)
    for _ in range(4):
        unlocks(ana, WRONG)
        ana.page.locator("#lock-error", has_text="That is not the code").wait_for()
        ana.runs("() => { document.getElementById('lock-error').textContent = '' }")
    unlocks(ana, WRONG)
    ana.page.locator("#lock-error", has_text="opens nothing here any more").wait_for()
    ana.page.locator("#lock-pass").fill(PASSPHRASE)
    ana.page.keyboard.press("Enter")
    is_open(ana)
    assert words.input_value() == "the shutters"


def test_after_the_lock_another_page_asks_for_the_code_too(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    chooses(ana)
    ana.sends("/lock/")
    ana.opens("/us/")
    ana.writes("Code", CODE)
    ana.taps("Unlock")
    ana.is_at("/us/")
    ben.sends("/lock/")
    ben.opens("/us/")
    assert ben.page.locator("[name=phone_code]").count() == 0 and ben.page.locator("[name=passphrase]").count() == 1

"""A small repair, from one phone to the other."""

from tests.phones.hand import SOON, Hand


def test_a_small_repair_in_two_taps(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    ana.opens("/repair/")
    ana.taps("A small repair")
    ana.taps("Can we start over?")
    ben.sees("Can we start over?", within=SOON)
    ben.taps("Answer")
    ben.page.locator(".line").first.click()
    ana.opens("/today/")
    ana.sees("Can we start over?")

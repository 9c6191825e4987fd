"""A small repair, from one phone to the other."""

from tests.phones.hand import SOON, Hand


def test_a_small_repair_in_two_taps(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    ana.opens("/repair/")
    ana.taps("A small repair")
    ana.taps("Can we start over?")
    ben.sees("Ana has something small to mend", within=SOON)
    ben.taps("Open")
    ben.sees("Can we start over?")
    ben.taps("Thank you. I need an hour, and then I’ll come and find you.")
    ana.opens("/today/")
    ana.sees("Ben has answered")

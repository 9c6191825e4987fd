"""The yearly talk, on two phones in step: questions chosen apart, a talk, and the page of the year."""

from tests.phones.axe import Axe
from tests.phones.hand import SOON, Hand, may_talk

BOTH = "What are we for each other, in plain words?"
HERS, HIS = "Which small thing was good all year long?", "Whom do you miss?"


def test_questions_chosen_apart_a_talk_in_step_and_a_page_of_the_year(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    for one, own in ((ana, HERS), (ben, HIS)):
        one.opens("/yearly/apart/")
        one.runs("() => document.querySelectorAll('details').forEach(each => each.open = true)")
        one.ticks(BOTH)
        one.ticks(own)
        one.taps("Seal it")
    ben.sees("What you will talk about")
    ana.opens_and_listens("/yearly/")
    ana.sees(BOTH)
    ana.taps("Begin now")
    ana.sees(BOTH)
    ben.opens_and_listens("/yearly/")
    ben.taps("Go there")
    ben.sees(BOTH)
    ana.writes("One line, if you want to keep it", "The one whom I tell first")
    ana.taps("Keep it")
    ben.sees("The one whom I tell first", within=SOON)
    ben.taps("Keep it too")
    ana.sees("Kept by you both", within=SOON)
    axe = Axe()
    axe(ana, "in the middle of a talk")
    assert axe.weighed and not axe.found, axe.found
    ben.taps("We have said it")
    ana.sees(HERS, within=SOON)
    ana.taps("Pass")
    ben.sees(HIS, within=SOON)
    ben.taps("Pass")
    ana.sees("Below is what you wrote", within=SOON)
    ana.taps("Done")
    ben.sees("This talk is over for now", within=SOON)
    ben.opens("/yearly/")
    ben.sees("Your years")

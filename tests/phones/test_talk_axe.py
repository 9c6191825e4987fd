"""axe finds nothing on the way from a repair through its listening, on either phone, light or dark."""

from tests.phones.axe import Axe
from tests.phones.hand import SOON, Hand, may_talk
from tests.phones.test_listening import SPOKEN
from tests.phones.test_repair import opens_up

LONG = "You waited at the window, and the soup went cold, and nobody rang. " * 60


def unfolds(one: Hand, *words: str) -> None:
    for said in words:
        one.page.locator("summary", has_text=said).click()


def test_from_a_repair_through_its_listening(pair: tuple[Hand, Hand], axe: Axe) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    opens_up(ana)
    ana.opens("/another_view/write/fear/")
    unfolds(ana, "More of them")
    axe(ana, "fear")
    ben.sends("/repair/aloud/")
    ana.opens("/repair/")
    axe(ana, "repair")
    ana.taps("Open")
    axe(ana, "together")
    ana.taps("Offer a listening")
    ana.taps("Offer it")
    unfolds(ana, "What you opened with")
    axe(ana, "offered")
    ben.opens("/today/")
    ben.taps("Yes")
    ben.taps("Yes, I am here")
    axe(ben, "agreed")
    ana.sees("Ben said yes", within=SOON)
    ana.taps("Begin")
    ana.taps("Yes, I am here")
    through_a_turn(axe, ana, ben)
    for path in ("/another_view/seven/", "/repair/past/"):
        ana.opens(path)
        axe(ana, path)
    axe.finds_nothing()
    assert len(axe.pages) == 16


def through_a_turn(axe: Axe, ana: Hand, ben: Hand) -> None:
    ben.sees("Ana speaks now", within=SOON)
    unfolds(ana, "What you opened with")
    axe(ana, "speaks")
    axe(ben, "listens")
    ana.taps(SPOKEN)
    ben.sees("I have said it back", within=SOON)
    axe(ben, "says back")
    ben.taps("Write it instead")
    ben.writes("In your own words", LONG)
    ben.taps("Give it to Ana")
    ben.taps("I have said what makes sense")
    ana.sees("Yes, you got it", within=SOON)
    axe(ana, "decides")
    axe(ben, "waits")
    unfolds(ana, "Stop")
    axe(ana, "stop")
    ana.taps("Yes, stop")
    ben.sees("This listening has ended", within=SOON)
    axe(ben, "ended")
    ben.taps("Back to your repair")
    axe(ben, "where it waits")
    ben.sees("You have listened. Say so when it is enough")
    ben.taps("We have listened")
    axe(ben, "said so")

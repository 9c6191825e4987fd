"""A whole repair on two phones, over three evenings of a house whose clock is turned."""

from collections.abc import Callable

from tests.phones.hand import PASSPHRASE, SOON, Hand, are_a_pair, may_talk
from tests.phones.house import TurnedHouse
from tests.phones.test_repair import MAID, WHOLE, opens_up

HandOf = Callable[..., Hand]
KEEP = "keep it, and that is that"


def unlocks(*hands: Hand) -> None:
    """Hours later the keys are shut: each opens Today with the passphrase."""
    for one in hands:
        one.opens("/today/")
        one.sees("Your passphrase opens it again.")
        one.writes("Passphrase", PASSPHRASE)
        one.taps("Unlock")
        one.is_at("/today/")


def takes_a_turn(speaker: Hand, listener: Hand) -> None:
    speaker.sees("You speak now", within=SOON)
    speaker.taps("I have said it. Pass")
    listener.sees("I have said it back", within=SOON)
    listener.taps("I have said it back")
    listener.taps("I have said what makes sense")
    speaker.sees("Yes, you got it", within=SOON)
    speaker.taps("Yes, you got it")


def test_a_whole_repair_over_three_days(hand: HandOf, turned: TurnedHouse) -> None:
    ana, ben = hand("Ana", at=turned), hand("Ben", "Pixel 7", at=turned)
    are_a_pair(ana, ben)
    may_talk(ana, ben)
    the_first_evening(ana, ben, turned)
    turned.lets(hours=22)
    unlocks(ana, ben)
    the_second_evening(ana, ben, turned)
    turned.lets(hours=34)  # past the morning of that day, at whatever hour this begins
    unlocks(ana, ben)
    may_talk(ana, ben)
    the_third_evening(ana, ben)
    turned.lets(days=12)
    unlocks(ana, ben)
    for one in (ana, ben):
        one.does_not_see("Your repair")


def the_first_evening(ana: Hand, ben: Hand, turned: TurnedHouse) -> None:
    """A pause with its end; then Ana writes alone, and shows some of it."""
    ben.opens("/today/")
    ana.opens("/repair/pause/")
    ana.ticks("20 minutes")
    ana.taps("Ask for the pause")
    ben.sees("A pause, until", within=SOON)
    turned.lets(minutes=21)
    for one in (ana, ben):
        one.opens("/today/")
        one.sees("The time has come. Are you ready?")
        one.taps("Say how you are")
        one.taps("I am ready")
    ana.sees("Each of you, alone, in your own time", within=SOON)
    opens_up(ana)
    ben.sees("Ana has opened", within=SOON)


def the_second_evening(ana: Hand, ben: Hand, turned: TurnedHouse) -> None:
    """Ben opens, too; they listen to each other; each owns a part, and one small change is agreed."""
    ben.sees("Ana has opened")
    ben.opens("/another_view/write/opening/")
    ben.writes("When …", "the phone rang at nine")
    ben.writes("I felt …", "hunted")
    ben.taps("Choose what to show")
    ben.taps("Look at it first")
    ben.taps("Give it to Ana")
    ana.sees("Ben has opened", within=SOON)
    ana.taps("Open")
    ana.sees("hunted")
    ana.taps("Go on with your repair")
    ana.sees("Both have opened. Time to listen.")
    listen_to_each_other(ana, ben)
    ana.taps("Say what was mine")
    ana.writes("What I did", "I shut the door")
    ana.taps("Give it to Ben")
    ben.taps("Back to your repair")
    ben.taps("Open")
    ben.sees("I shut the door")
    ana.taps("Go on from here")
    ben.taps("Go on without words")
    ana.sees("One small change", within=SOON)
    ana.taps("Propose one")
    ana.writes("One small thing", "Phones in the bowl")
    ana.writes("When do we look back on it?", turned.day(1))
    ana.taps("Propose it")
    ben.sees("Phones in the bowl", within=SOON)
    ben.taps("Agree")
    ana.sees("Look back: tomorrow", within=SOON)


def listen_to_each_other(ana: Hand, ben: Hand) -> None:
    """A listening that the repair leads to: what each showed is there, and its end leads back, one step on."""
    ana.taps("Offer a listening")
    ana.taps("Offer it")
    ben.sees("Ana offers a listening", within=SOON)
    ben.opens("/today/")
    ben.sees("Ana offers a listening")
    ben.does_not_see("Both have opened. Time to listen.")
    ben.taps("Yes")
    ben.taps("Yes, I am here")
    ana.sees("Ben said yes", within=SOON)
    ana.taps("Begin")
    ana.taps("Yes, I am here")
    ana.does_not_see(WHOLE)
    ana.page.locator("summary", has_text="What you opened with").click()
    ana.sees(WHOLE)
    ana.does_not_see(MAID)
    takes_a_turn(ana, ben)
    ana.sees(WHOLE)  # it stays open while the page renews itself
    ana.taps("Now Ben")
    ben.sees("What you opened with", within=SOON)
    ben.page.locator("summary", has_text="What you opened with").click()
    ben.sees("When the phone rang at nine, I felt hunted.")
    takes_a_turn(ben, ana)
    ben.page.locator("summary", has_text="Stop").click()
    ben.taps("Yes, stop")
    for one in (ana, ben):
        one.sees("Both of you were heard, so your repair has gone on", within=SOON)
    ana.taps("Back to your repair")
    ana.sees("What was mine in it")


def the_third_evening(ana: Hand, ben: Hand) -> None:
    """The day to look back has come: apart, sealed, and then both open; it helped both, and so it ends."""
    for one in (ana, ben):
        one.sees("Did it help?")
        one.taps("Go on with your repair")
    ana.taps("Look back")
    ana.ticks(KEEP)
    ana.writes("Anything you would like to say to it", "It is in us now")
    ana.taps("Seal it")
    ana.sees("Yours is sealed.")
    ben.does_not_see("It is in us now")
    ana.taps("Tell Ben that I have answered")
    ben.opens("/today/")
    ben.sees("Ana has looked back. Both answers open with yours")
    ben.taps("Look at it")
    ben.taps("Look back")
    ben.ticks(KEEP)
    ben.taps("Seal it")
    for one in (ana, ben):
        one.sees("You came through this one", within=SOON)
        one.sees("It is in us now")
        one.sees("Phones in the bowl")
        one.does_not_see(WHOLE)
    ana.writes("One line to keep", "Plates can wait")
    ana.does_not_see("End this repair")
    ana.taps("Keep it")
    ben.opens("/today/")
    ben.sees("Ana keeps a line from your repair")
    ben.taps("Look at it")
    ben.taps("Open")
    ben.sees("Plates can wait")
    ben.page.locator("summary", has_text="How you came through it").click()
    ben.sees(WHOLE)
    for one in (ana, ben):
        one.opens("/repair/past/")
        one.sees("Phones in the bowl")
        one.sees("Read how you came through it.")
        one.opens("/promises/")
        one.sees("Phones in the bowl")

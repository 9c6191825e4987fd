"""The weekly talk, from the offer of a time to the page of a week, on two phones in step."""

from tests.phones.hand import SOON, Hand, may_talk


def test_a_time_for_the_two_and_a_talk_in_step(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    ben.opens_and_listens("/today/")
    ana.opens("/weekly/")
    ana.taps("Choose a time for you two")
    ana.taps("Offer it")
    ana.sees("You have offered")
    ben.sees("Ana would like to talk every week", within=SOON)
    ben.taps("Suits me")
    ana.sees("Next:", within=SOON)
    ana.taps("Begin now")
    ana.sees("What was good between us")
    ben.opens_and_listens("/weekly/")
    ben.taps("Go there")
    ben.sees("What was good between us")
    ana.writes("One line, if you want to keep it", "The soup on Friday")
    ana.taps("Keep it")
    ben.sees("The soup on Friday", within=SOON)
    ben.taps("Keep it too")
    ana.sees("Kept by you both", within=SOON)
    for title in ("What was hard", "One wish each", "A thank-you", "What is coming"):
        ben.taps(f"Next: {title}")
        ana.sees(title, within=SOON)
    ana.taps("Next: what you keep")
    ana.taps("Done")
    ben.sees("This talk is over", within=SOON)
    ben.opens("/weekly/")
    ben.sees("The soup on Friday")

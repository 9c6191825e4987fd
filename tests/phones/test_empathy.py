"""One dinner from two chairs: written apart, opened together, marked and answered."""

from urllib.parse import urlsplit

from tests.cast import bare
from tests.phones.hand import SOON, Hand, may_talk

DINNER = "The dinner at your sister’s"
HERS = ("I waited from the soup on.", "You were having a fine evening. You forgot me.")
HIS = ("I counted the minutes.", "You looked cross. Perhaps you were hungry.")
MISSING = "I was lonely in all that noise."


def writes(one: Hand, other: str, words: tuple[str, str]) -> None:
    one.writes("What it was like for me", words[0])
    one.writes(f"What I believe it was like for {other}", words[1])
    one.taps("Seal it")


def test_two_sides_open_together_and_the_guess_is_put_right(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    ana.opens("/empathy/")
    ana.taps("Name a situation")
    ana.writes("The situation", DINNER)
    ana.taps("Name it")
    ben.opens("/today/")
    ben.sees("A situation that Ana named")
    untouched = bare(ben.reads("/today/").encode())
    ben.listens()
    writes(ana, "Ben", HERS)
    ana.sees("Yours is sealed.")
    assert HERS[0] not in ben.reads("/empathy/") + ben.reads("/ours/")
    assert bare(ben.reads("/today/").encode()) == untouched
    ben.has_heard_nothing()
    ben.opens("/today/")
    ben.taps("Write your side")
    writes(ben, "Ana", HIS)
    ben.sees("How Ana imagined it was for you")
    ana.sees("How Ben imagined it was for you", within=SOON)
    marks_and_answers(ana, ben)


def marks_and_answers(ana: Hand, ben: Hand) -> None:
    where = urlsplit(ana.page.url).path
    ana.page.get_by_role("group", name="You looked cross.").get_by_label("partly").check()
    ana.page.get_by_role("group", name="Perhaps you were hungry.").get_by_label("not quite").check()
    ana.writes("What was missing", MISSING)
    ana.taps("Give it to Ben")
    ana.is_at(where)
    ben.sees(MISSING, within=SOON)
    ben.sees("You forgot me.")
    ben.taps("Answer this first")
    ben.writes("In your own words", "I did not look up once.")
    ben.taps("Give it to Ana")
    ana.sees("Ben answered what you added", within=SOON)
    ana.taps("Open")
    ana.sees("I did not look up once.")
    ana.opens("/empathy/back/")
    ana.sees("What you learnt about each other")
    for words in ("not quite", MISSING, "I did not look up once."):
        ana.sees(words)

"""Writing for oneself, and a part of it that arrives exactly as it was shown before."""

from tests.phones.hand import SOON, Hand

WORDS = "The hall was cold.\n\nI missed you, and did not say it."
PART = "I missed you, and did not say it."
HIS = "I kept my coat on, so as not to ask."
SEEN = "() => [...document.querySelectorAll('article.said')].map(one => one.querySelector('.said__text').innerText)"
WHO = "() => document.querySelector('article.said .said__who span').innerText"


def writes(one: Hand, words: str = WORDS) -> None:
    one.opens("/journal/")
    one.taps("Write")
    one.writes("Your words", words)
    one.taps("Keep it")


def looks_at_a_part(one: Hand, how: str, part: str = PART) -> None:
    one.taps("Give a part of it to Ben")
    one.writes("The part that you give", part)
    one.ticks(how)
    one.taps("Look at what Ben will see")


def test_the_other_sees_exactly_the_preview(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/ours/")
    same_page = ben.without_reload()
    writes(ana)
    looks_at_a_part(ana, "Now")
    ana.sees("This is what Ben sees")
    preview, who = ana.runs(SEEN), ana.runs(WHO)
    assert preview == [PART]
    ben.does_not_see(PART)
    ana.taps("Give it to Ben")
    ben.taps("Open")
    ben.sees(PART, within=SOON)
    same_page()
    ben.opens("/ours/")
    assert (ben.runs(SEEN), ben.runs(WHO)) == (preview, who)
    ben.does_not_see("The hall was cold")
    ana.sees("The hall was cold")
    ana.page.locator("section details.takeback summary").click()
    ana.page.locator("section .takeback__sure button").click()
    ben.does_not_see(PART)


def test_two_pieces_open_together(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    writes(ana)
    looks_at_a_part(ana, "When we both have")
    ana.sees("Until then, Ben sees this")
    ben.opens("/today/")
    same_page = ben.without_reload()
    ana.taps("Seal it")
    ana.sees("Sealed until both have given.")
    ben.sees("Share something of your own?", within=SOON)
    same_page()
    ben.does_not_see(PART)
    ana.opens("/today/")
    ben.taps("Write something")
    ben.writes("What you would give", HIS)
    ben.taps("Look at what Ana will see")
    ben.taps("Give it to Ana")
    ben.taps("Open")
    ben.sees(PART)
    ana.sees("Ben gave you something to read", within=SOON)
    ana.does_not_see(HIS)
    ana.taps("Open")
    ana.sees(HIS)


def test_a_prompt_keeps_what_is_written_and_a_word_is_found(pair: tuple[Hand, Hand]) -> None:
    ana, _ben = pair
    ana.opens("/journal/write/")
    ana.writes("Your words", "The windmill, again")
    ana.page.locator("summary", has_text="Give me a prompt").click()
    ana.taps("Something heavy")
    first = ana.page.locator("h1").inner_text()
    ana.taps("Another one")
    assert ana.page.locator("h1").inner_text() != first
    ana.has_written("Your words", "The windmill, again")
    ana.taps("Keep it")
    ana.opens("/journal/")
    ana.writes("Find in what you wrote", "windmill")
    ana.taps("Find")
    ana.sees("The windmill, again")
    ana.is_at("/journal/find/")

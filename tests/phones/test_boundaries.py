"""A boundary said on one phone, honoured on the other, and a note that stays on one."""

from tests.phones.hand import SOON, Hand

WORDS = "Please knock, also when the door is open"


def test_said_read_honoured_and_a_note_for_oneself(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/boundaries/")
    same_page = ben.without_reload()
    ana.opens("/boundaries/")
    ana.taps("Say one of yours")
    ana.page.get_by_role("link", name="Something else").click()
    ana.page.locator(".chip", has_text="A no").click()
    ana.writes("In your words", WORDS)
    ana.taps("Let Ben know")
    ana.is_at("/boundaries/")
    ben.sees("From Ana’s boundaries", within=SOON)
    ben.taps("Open")
    ben.sees(WORDS)
    same_page()
    ben.taps("I’ve read it and will honour it")
    ana.sees("Ben has read it and will honour it.", within=SOON)
    before = told(ben)
    ana.opens("/boundaries/")
    ana.taps("It was crossed")
    ana.writes("What happened", "The door flew open")
    ana.taps("Keep it for me")
    ana.is_at("/boundaries/notes/")
    ana.sees("The door flew open")
    assert told(ben) == before


def test_a_sentence_to_begin_from_wipes_nothing(pair: tuple[Hand, Hand]) -> None:
    ana, _ = pair
    ana.opens("/boundaries/say/phone/")
    sentence = ana.page.locator("a[data-begin]").nth(1)
    said = str(sentence.get_attribute("data-begin"))
    ana.writes("In your words", WORDS)
    sentence.click()
    ana.has_written("In your words", f"{WORDS} {said}")
    ana.writes("In your words", "")
    sentence.click()
    ana.has_written("In your words", said)


def told(one: Hand) -> str:
    one.opens("/boundaries/")
    return str(one.runs("() => document.querySelector('main').innerText"))

"""Two answers that open together, a pass, and words that came too late."""

from tests.phones.hand import SOON, Hand

HERS, HIS = "A swing, and a brave afternoon", "My first pan of fudge"


def answers(one: Hand, words: str) -> None:
    one.opens("/questions/")
    one.taps("Answer")
    one.writes("Your answer", words)
    one.taps("Seal it")


def test_two_answers_open_on_both_phones(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    answers(ana, HERS)
    ana.is_at("/questions/")
    ana.sees("Yours is sealed.")
    same_page = ana.without_reload()
    ben.opens("/questions/")
    ben.does_not_see(HERS)
    assert HERS not in ben.reads("/today/") + ben.reads("/ours/")
    answers(ben, HIS)
    ana.sees(HIS, within=SOON)
    same_page()
    ben.sees(HERS)
    ben.sees(HIS)


def test_nothing_moves_on_the_other_phone_while_one_is_in(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/questions/")
    before = ben.runs("() => document.querySelector('main').innerText")
    ben.listens()
    answers(ana, HERS)
    ana.sees("Yours is sealed.")
    ben.has_heard_nothing()
    ben.opens("/questions/")
    assert ben.runs("() => document.querySelector('main').innerText") == before


def test_a_pass_is_an_answer_and_shows_only_then(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.opens("/questions/")
    ana.taps("Pass")
    ana.sees("You passed. That counts as an answer.")
    ben.opens("/questions/")
    ben.does_not_see("Ana passed.")
    answers(ben, HIS)
    ben.sees("Ana passed.")
    ana.sees(HIS, within=SOON)


def test_taken_out_again_it_was_never_there(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    answers(ana, HERS)
    ana.taps("Take it out")
    ana.sees("It is out again, as if you had never written it.")
    answers(ben, HIS)
    ben.sees("Yours is sealed.")
    ben.does_not_see(HERS)


def test_a_kind_word_back_arrives(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    answers(ana, HERS)
    answers(ben, HIS)
    ana.opens("/questions/")
    ana.taps("Say something back")
    ana.taps("In your own words")
    ana.writes("In your own words", "I can smell it")
    ana.taps("Give it to Ben")
    ben.opens("/today/")
    ben.sees("Ana wrote back")
    ben.page.locator("article", has_text="Ana wrote back").get_by_role("button", name="Open", exact=True).click()
    ben.sees("I can smell it")

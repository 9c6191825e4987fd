"""A fear that stays on one phone, a few guided minutes, and a sentence that goes when it is wanted."""

from tests.phones.hand import SOON, Hand

SAID = "When you come late I get frightened."
SEEN = "() => [...document.querySelectorAll('article.said .said__text')].map(one => one.innerText)"


def names(one: Hand) -> None:
    one.opens("/fears/")
    one.taps("Name one")
    one.taps("Being left")
    one.sees("For some:")
    one.ticks("I cling")
    one.page.locator("summary", has_text="What it protects").click()
    one.ticks("Late is late. It isn’t gone.")
    one.taps("Keep it")
    one.sees("Late is late. It isn’t gone.")


def test_the_sentence_arrives_as_it_was_shown_and_nothing_else_does(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/ours/")
    before = ben.runs("() => document.querySelector('main').innerText")
    same_page = ben.without_reload()
    names(ana)
    ana.ticks("I check")
    ana.writes("What happened then", "I asked once")
    ana.page.locator("form.form .btn", has_text="Keep it").click()
    ana.sees("I asked once")
    assert ben.runs("() => document.querySelector('main').innerText") == before
    ana.taps("A sentence to share")
    ana.writes("The sentence", SAID)
    ana.taps("Look at what Ben will see")
    ana.sees(SAID)
    preview = ana.runs(SEEN)
    ana.taps("Give it to Ben")
    ben.taps("Open")
    ben.sees(SAID, within=SOON)
    same_page()
    ben.opens("/ours/")
    assert ben.runs(SEEN) == preview == [SAID]
    ben.does_not_see("Being left")


def test_a_guide_goes_step_by_step(pair: tuple[Hand, Hand]) -> None:
    ana, _ben = pair
    ana.opens("/fears/exercises/name/")
    ana.sees("Ask: what is here right now?")
    ana.taps("Begin")
    ana.does_not_see("Where does it sit?")
    ana.taps("Next step")
    ana.sees("Try it on")
    ana.taps("Pause")
    for _ in range(4):
        ana.taps("Next step")
    ana.sees("Ask: what is here right now?")
    ana.sees("Once more")
    ana.writes("A note afterwards", "It was smaller than I thought")
    ana.taps("I did it")
    ana.sees("It was smaller than I thought")


def test_without_a_script_it_is_a_plain_list(pair: tuple[Hand, Hand]) -> None:
    ana, _ben = pair
    plain = ana.reads("/fears/exercises/pause/")
    assert plain.count("data-seconds") == 5
    assert "<ol data-steps>" in plain and "data-acts hidden" in plain

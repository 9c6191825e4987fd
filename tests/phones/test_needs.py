"""A card about oneself: guessed at, read, answered, and kept in mind for such a day."""

from tests.cast import bare
from tests.phones.habits import in_days
from tests.phones.hand import SOON, Hand, may_talk

WORDS, GUESS, MORE = "Barley soup, standing up.", "Pancakes?", "With sugar, they would be."


def says_a_card(one: Hand, other: str) -> None:
    one.opens("/needs/")
    one.taps("Write a card about you")
    one.taps("Another card")
    one.opens("/needs/about/comfort/")
    one.page.get_by_role("link", name="The food that comforts me is …").click()
    one.writes("In your words", WORDS)
    one.taps("See how it reads")
    one.sees(f"As {other} would read it")
    one.sees(WORDS)
    one.taps(f"Let {other} know")
    one.is_at("/needs/")


def test_a_card_is_guessed_at_read_and_answered(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ben)
    ben.opens("/needs/")
    same_page = ben.without_reload()
    says_a_card(ana, "Ben")
    ben.sees("Which food comforts Ana?", within=SOON)
    ben.does_not_see(WORDS)
    same_page()
    before = bare(ana.reads("/needs/").encode())
    ben.taps("Guess first")
    ben.writes("What do you think?", GUESS)
    ben.taps("Keep it and read")
    ben.sees(WORDS)
    ben.sees(GUESS)
    assert bare(ana.reads("/needs/").encode()) == before
    ben.taps("Give Ana my guess")
    ana.sees("Ben guessed about you", within=SOON)
    ana.does_not_see(GUESS)
    ana.taps("Open")
    ana.sees(GUESS)
    ana.taps("Add to it")
    ana.writes("Add to it", MORE)
    ana.taps("Nearly")
    ben.opens("/today/")
    ben.sees("Ana has answered your guess")
    ben.page.locator("article", has_text="Ana has answered your guess").get_by_role("button", name="Open").click()
    ben.sees(MORE)
    means_to_do_something(ana, ben)


def means_to_do_something(ana: Hand, ben: Hand) -> None:
    """Only Ben sees it, on the day that he chose."""
    before = bare(ana.reads("/today/").encode())
    ben.opens("/needs/")
    ben.taps("I will …")
    ben.page.get_by_role("link", name="make you that food, or have it sent to you").click()
    ben.has_written("When that comes, I will …", "make you that food, or have it sent to you")
    ben.writes("On which day do you want to see it?", in_days(0))
    ben.taps("Keep it for me")
    ben.opens("/today/")
    ben.sees("You meant to do something on such a day")
    assert bare(ana.reads("/today/").encode()) == before


def test_reading_is_one_tap_and_to_be_asked_nothing_costs_nothing(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    says_a_card(ana, "Ben")
    ben.opens("/today/")
    ben.taps("Open")
    ben.sees(WORDS)
    ben.does_not_see("Guess first")
    ana.opens("/needs/")
    ana.sees(WORDS)
    assert WORDS in ana.reads("/needs/") and "guessed" not in ana.reads("/needs/") + ana.reads("/today/")

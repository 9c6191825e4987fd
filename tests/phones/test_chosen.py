"""A goal with its next small step, a role, and a sign that is sent, on two phones."""

from tests.phones.axe import Axe
from tests.phones.hand import SOON, Hand

GOAL, STEP, SIGN = "Swim across the lake", "Buy two caps", "Three squeezes of the hand"


def test_a_goal_is_named_agreed_to_and_taken_on_in_steps(pair: tuple[Hand, Hand], axe: Axe) -> None:
    ana, ben = pair
    ben.opens_and_listens("/today/")
    ana.opens("/meaning/ours/goals/")
    ana.taps("Name a goal")
    axe(ana, "new goal")
    ana.writes("What would you two like to reach?", GOAL)
    ana.writes("The next small step", STEP)
    ana.taps("Offer it to Ben")
    ben.sees("Ana has a goal for you two", within=SOON)
    ben.page.locator("article", has_text="Ana has a goal for you two").get_by_role("button", name="Open").click()
    ben.sees(STEP)
    ben.taps("Yes, it is ours")
    axe(ben, "goal")
    ben.taps("Done")
    ben.sees("The last step is done.")
    ben.writes("The next small step", "Look up how warm the water is")
    ben.taps("Keep it like this")
    ana.opens("/today/")
    ana.sees("Ben has done a small step for you two")
    ana.opens("/meaning/ours/goals/")
    ana.sees("Look up how warm the water is")
    axe(ana, "goals")


def test_a_role_is_chosen_and_a_sign_is_sent_in_one_tap(pair: tuple[Hand, Hand], axe: Axe) -> None:
    ana, ben = pair
    ana.opens("/meaning/ours/roles/new/")
    ana.writes("Which role is it?", "The one who plans")
    ana.page.get_by_label("In turn").check()
    ana.taps("Offer it to Ben")
    ben.opens("/meaning/ours/roles/")
    ben.taps("Open")
    ben.taps("Yes, like this")
    ana.opens("/meaning/ours/roles/")
    ana.taps("I would like to talk about this one")
    axe(ana, "roles")
    ana.opens("/meaning/ours/words/new/")
    ana.writes("The word, or the sign", SIGN)
    ana.taps("Write it down")
    ben.opens_and_listens("/today/")
    ana.taps("Say it to Ben now")
    axe(ana, "words")
    ben.sees("Ana says a word of yours to you", within=SOON)
    ben.page.locator("article", has_text="says a word of yours to you").get_by_role("button", name="Open").click()
    ben.sees(SIGN)
    ben.taps("Yes, I am with you")
    ana.opens("/today/")
    ana.sees("Ben is with you")

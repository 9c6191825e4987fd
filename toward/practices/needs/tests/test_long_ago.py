"""Cards of years ago."""

from datetime import timedelta

from tests.cast import Phone
from tests.long_ago import LongAgo
from toward.practices.needs.deck import prompts
from toward.practices.needs.moments import Card, Guess, Guessing, Nearness, Plan, Still
from toward.practices.needs.views import ANYBODY


def test_what_was_said_years_ago_stands_asks_and_is_shown_on_its_day(said: LongAgo, ana: Phone, ben: Phone) -> None:
    keys = [one.id for one in prompts(ANYBODY)]
    for nth, key in enumerate(keys[:40]):
        for who, other in ((ana, ben), (ben, ana)):
            one = said.ours(900 - nth, who, Card(key=key, words=f"Soup, {nth}.", wording=f"{nth}"))
            guess = said.ours(890 - nth, other, Guess(of=one, words=f"Toast, {nth}?"))
            said.ours(880 - nth, who, Nearness(of=guess, how="nearly", words=f"Rice, {nth}."))
            said.mine(870 - nth, other, Guessing(of=one, words=f"Bread, {nth}?"))
            day = (said.now + timedelta(days=14)).date() if nth == 2 else None
            said.mine(860 - nth, other, Plan(of=one, words=f"Cook it, {nth}.", day=day))
            if nth % 3 == 0:
                said.ours(800 - nth, who, Still(of=one))
    said.mine(700, ana, Card(key=keys[50], words="Kept for me."))
    pages = ["/today/", "/needs/", "/needs/about/now/", "/needs/about/comfort/", "/needs/draw/"]
    assert said.differing(ana, pages) == [] and said.differing(ben, pages) == []
    page = ana.get("/needs/").content.decode()
    assert "Still true?" in page and "Kept for me." in page

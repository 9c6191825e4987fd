"""What both like does not end as a list: one of the two takes it on, in a promise that begins with it."""

import re
from urllib.parse import unquote

from tests.cast import Phone
from toward.practices.interests import deck, practice
from toward.practices.interests.moments import Common, OwnActivity, Round
from toward.practices.interests.story import Story
from toward.practices.promises.moments import PromiseMade

PLAN = r'href="(/promises/make/[^"]*)"'


def both(ana: Phone) -> list[deck.Activity]:
    """Two cards that both are curious about, one of their own, and one that both love."""
    own = ana.ours.log.append(OwnActivity(text="Row to the island"))
    ids = (own.id, *(one["id"] for one in deck.activities(ana.ours.begun)[:2]))
    one = ana.ours.log.append(Round(ids=ids, by=ana.bond))
    ana.ours.log.append(Common(of=one.id, curious=ids[:2], love=ids[2:], by=ana.bond))
    return deck.cards(ids, ana.me.evening().story(Story))


def test_what_both_like_is_planned_by_one_tap_and_its_words_stand_in_no_address(
    ana: Phone, ben: Phone, eve: Phone
) -> None:
    assert not ana.sees("/interests/", "Plan it")
    cards = both(ana)
    for phone in (ana, ben):
        shown = phone.get("/interests/").content.decode()
        assert shown.count("Plan it") == len(cards) == len(set(re.findall(PLAN, shown)))
        assert "Row" not in unquote("".join(re.findall(r'href="([^"]*)"', shown)))
        for one in cards:
            assert phone.sees(f"/promises/make/?from={one.id}", f"find a day for this: {one.text}")
    assert not eve.sees(f"/promises/make/?from={cards[0].id}", "Row to the island")
    assert not ana.sees("/promises/make/?from=nothing", "find a day for this")
    ana.post("/interests/off/", card=cards[0].id)
    assert not ana.sees(f"/promises/make/?from={cards[0].id}", "Row to the island"), "it is off what both have"
    ana.post("/promises/make/", text=f"find a day for this: {cards[1].text}", rhythm="once")
    assert any(isinstance(m, PromiseMade) for m in ben.ours.log.moments)


def test_today_suggests_one_that_both_are_curious_about(ana: Phone, ben: Phone) -> None:
    def suggested(phone: Phone) -> set[str]:
        cards = practice.today(phone.me.evening())
        return {card.of for card in cards if card.template == "interests/curious.html"}

    assert suggested(ana) == set()
    cards = both(ana)
    assert len(suggested(ana)) == 1 and suggested(ana) == suggested(ben)
    assert suggested(ana) <= {one.id for one in cards[:2]}

"""Promises of years ago: what stands is there, what is over comes where it is asked for."""

from datetime import timedelta

from tests.cast import Phone
from tests.long_ago import LongAgo, paged
from toward.practice.moments import Met, PutAway
from toward.practices.promises.moments import Accepted, Felt, Kept, Missed, PromiseMade, Weighed

PAGES = ("/today/", "/promises/")


def kept(said: LongAgo, days: int, who: Phone, text: str) -> str:
    """One that was kept, felt, met and put away, the day after it was made."""
    other = said.ben if who is said.ana else said.ana
    made = said.ours(days, who, PromiseMade(text=text))
    mark = said.ours(days - 0.5, who, Kept(of=made, day=(said.now - timedelta(days=days)).date()))
    felt = said.ours(days - 0.6, other, Felt(of=made, mark=mark))
    said.mine(days - 0.7, other, Met(of=mark))
    said.mine(days - 0.7, other, PutAway(of=mark))
    said.mine(days - 0.7, who, Met(of=felt))
    return made


def many(said: LongAgo, days: int) -> None:
    """More than a page tells of what is over."""
    for n in range(24):
        kept(said, days - n, (said.ana, said.ben)[n % 2], f"A small thing, number {n}.")


def test_what_stands_since_long_is_told_and_what_is_over_comes_by_its_address(
    said: LongAgo, ana: Phone, ben: Phone
) -> None:
    goes_on = said.ours(700, ana, PromiseMade(text="I ring at noon.", rhythm="daily"))
    said.ours(699, ben, Accepted(of=goes_on, terms=goes_on))
    said.mine(690, ana, Missed(of=goes_on, day=(said.now - timedelta(days=690)).date()))
    until = said.ours(650, ben, PromiseMade(text="No phone at table.", rhythm="weekly", due=said.now.date()))
    missed = said.ours(600, ana, PromiseMade(text="I mend the gate."))
    mark = said.ours(599, ana, Missed(of=missed, day=(said.now - timedelta(days=599)).date(), words="I forgot."))
    said.mine(598, ben, PutAway(of=mark))
    over = kept(said, 500, ana, "I write to your mother.")
    said.mine(501, ana, Weighed(of=over, sure=9))
    many(said, 300)
    assert all(one.sees("/promises/", "I mend the gate.") for one in (ana, ben))
    pages = [*PAGES, *(f"/promises/{id}/" for id in (goes_on, until, missed, over))]
    assert said.differing(ana, pages) == [] and said.differing(ben, [*pages, f"/table/{mark}/"], (0, 14, 120)) == []
    assert not said.tells(ben, over) and said.tells(ben, missed)
    assert not ben.sees("/promises/", "I write to your mother.")
    assert ben.sees(f"/promises/{over}/", "I write to your mother.")
    assert b"I write to your mother." in ben.get("/promises/", earlier=1).content


def test_what_went_by_with_its_last_day_is_listed_a_while(said: LongAgo, ana: Phone, ben: Phone) -> None:
    due = (said.now - timedelta(days=80)).date()
    said.ours(700, ana, PromiseMade(text="Tea at eight.", rhythm="daily", due=due))
    many(said, 300)
    assert said.differing(ben, PAGES, (0, 14, 30)) == []
    assert not ben.sees("/promises/", "Tea at eight.")
    assert "Tea at eight." in paged(ben, "/promises/", earlier=1)
